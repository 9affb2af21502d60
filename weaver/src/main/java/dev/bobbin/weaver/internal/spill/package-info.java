/** Decides which live value goes to which field of the frame. */
package dev.bobbin.weaver.internal.spill;
