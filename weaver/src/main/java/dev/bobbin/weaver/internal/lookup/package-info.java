/** Reads the declarations of other classes: of what is called, and of what is returned. */
package dev.bobbin.weaver.internal.lookup;
