/** Writes the frame class, the factory and the body. */
package dev.bobbin.weaver.internal.emit;
