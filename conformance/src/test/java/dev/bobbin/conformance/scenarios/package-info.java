/**
 * The programs of {@code scenarios.json} in Java: a class for each group, in it a class for each
 * program, named by the scenario's id, and in that the program's functions under their own names.
 */
package dev.bobbin.conformance.scenarios;
