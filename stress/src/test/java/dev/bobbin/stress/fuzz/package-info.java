/**
 * The weaver is given damaged class files: whatever it gets, it weaves it or says what is wrong.
 */
package dev.bobbin.stress.fuzz;
