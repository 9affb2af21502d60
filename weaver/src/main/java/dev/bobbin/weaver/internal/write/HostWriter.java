package dev.bobbin.weaver.internal.write;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes a woven class. It keeps the constant pool, so that attributes that ASM does not know stay
 * valid, and is never asked for a common superclass: weaving knows no class hierarchy.
 */
public final class HostWriter extends ClassWriter {

  private HostWriter(ClassReader original) {
    super(original, COMPUTE_MAXS);
  }

  /** Returns the class file of a class, whose far jumps are changed. */
  public static byte[] write(ClassNode host, ClassReader original) {
    for (MethodNode method : host.methods) {
      FarJumps.redirect(method);
    }
    HostWriter writer = new HostWriter(original);
    host.accept(writer);
    return writer.toByteArray();
  }

  @Override
  protected String getCommonSuperClass(String type1, String type2) {
    throw new IllegalStateException("common superclass of " + type1 + " and " + type2);
  }
}
