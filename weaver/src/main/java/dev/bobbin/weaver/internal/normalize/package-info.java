/**
 * Rewrites what cannot be suspended, uninitialised objects that live across a yield, and what the
 * JIT could not make fast, loops with two entries.
 */
package dev.bobbin.weaver.internal.normalize;
