/**
 * Runs drivers that exercise large parts of libraries, as compiled and stressed, and compares what
 * they print.
 */
package dev.bobbin.stress.behaviour;
