/** Exact verifier types, from stack maps and straight-line simulation; no class is looked up. */
package dev.bobbin.weaver.internal.frames;
