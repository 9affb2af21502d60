/** What a debugger sees of a woven generator. */
package dev.bobbin.conformance.debugging;
