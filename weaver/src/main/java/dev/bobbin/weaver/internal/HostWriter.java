package dev.bobbin.weaver.internal;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Writes a woven class. It keeps the constant pool, so that attributes that ASM does not know stay
 * valid, and is never asked for a common superclass: weaving knows no class hierarchy.
 */
final class HostWriter extends ClassWriter {

  HostWriter(ClassReader original) {
    super(original, COMPUTE_MAXS);
  }

  @Override
  protected String getCommonSuperClass(String type1, String type2) {
    throw new IllegalStateException("common superclass of " + type1 + " and " + type2);
  }
}
