package dev.bobbin.agent;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A new version of a loaded class that the JVM refuses, as a debugger expects it: with an {@code
 * UnsupportedOperationException}.
 *
 * <p>A class file that was left as it is might be accepted, where the loaded class had no
 * generators: those of the new one would run unwoven.
 */
final class RefusedSwap {

  private RefusedSwap() {}

  /** Returns a class file with one method more: methods cannot be added to a loaded class. */
  static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(writer, 0);
    int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
    writer.visitMethod(flags, "bobbin$refused", "()V", null, null).visitEnd();
    return writer.toByteArray();
  }
}
