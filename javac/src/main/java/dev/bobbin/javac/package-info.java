/**
 * Weaving inside javac: one jar on the annotation processor path.
 *
 * <p>javac starts {@link dev.bobbin.javac.BobbinPlugin} whatever {@code -proc} says, and {@link
 * dev.bobbin.javac.BobbinProcessor} if annotations are processed. Both meet in one session, which
 * judges sources when they have been analysed, and weaves each class when javac writes it.
 */
package dev.bobbin.javac;
