/** Finds generators, markers and suspension points, and judges their declarations. */
package dev.bobbin.weaver.internal.scan;
