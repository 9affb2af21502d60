/**
 * Reads class files before ASM does: what they mention, what is damaged, what is beside its place.
 */
package dev.bobbin.weaver.internal.classfile;
