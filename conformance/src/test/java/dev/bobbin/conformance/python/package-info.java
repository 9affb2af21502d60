/** Python's names and spellings, for comparing what Java does with what CPython did. */
package dev.bobbin.conformance.python;
