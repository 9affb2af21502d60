/** Runs the scenarios and compares each step with what CPython gave. */
package dev.bobbin.conformance.cpython;
