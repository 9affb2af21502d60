/**
 * Weaves every method of whole libraries, stressed, and lets ASM's CheckClassAdapter and the JVM
 * verify the result.
 */
package dev.bobbin.stress.verify;
