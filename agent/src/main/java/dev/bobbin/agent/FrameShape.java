package dev.bobbin.agent;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Everything about a frame class on which the code of its host and its suspended instances rely.
 *
 * <p>That is the whole class file but for the source lines of its states: states, spill fields,
 * what is live where. With the lines of an old version {@code position()} is off by as many lines
 * as the user has moved the code; all the rest goes on working.
 */
final class FrameShape {
  private static final int LINES_OF_STATES = 2;

  private final byte[] withoutLines;

  private FrameShape(byte[] withoutLines) {
    this.withoutLines = withoutLines;
  }

  static FrameShape of(byte[] frameClass) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(frameClass).accept(new LineRemover(writer), ClassReader.SKIP_DEBUG);
    return new FrameShape(writer.toByteArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrameShape shape && Arrays.equals(withoutLines, shape.withoutLines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(withoutLines);
  }

  /** Copies a frame class without the lines in its metadata. */
  private static final class LineRemover extends ClassVisitor {
    LineRemover(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (!name.equals("metadata")) {
        return next;
      }
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLdcInsn(Object constant) {
          super.visitLdcInsn(constant instanceof String text ? withoutLines(text) : constant);
        }
      };
    }
  }

  private static String withoutLines(String metadata) {
    String[] parts = metadata.split("(?=[;/])", -1);
    if (parts.length <= LINES_OF_STATES) {
      return metadata;
    }
    // The commas stay: they tell how many states there are.
    parts[LINES_OF_STATES] = parts[LINES_OF_STATES].replaceAll("[0-9]+", "");
    return String.join("", parts);
  }
}
