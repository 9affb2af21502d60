/** Rewrites what cannot be suspended: uninitialised objects that live across a yield. */
package dev.bobbin.weaver.internal.normalize;
