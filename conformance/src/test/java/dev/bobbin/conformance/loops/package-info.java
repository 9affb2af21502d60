/** Loops that close the generators that they are over: programs with traces of CPython. */
package dev.bobbin.conformance.loops;
