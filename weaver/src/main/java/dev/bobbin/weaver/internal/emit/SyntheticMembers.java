package dev.bobbin.weaver.internal.emit;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes all members of a class synthetic, all its fields transient, and gives its methods one line.
 *
 * <p>Without a line a debugger that steps out of a body would stop at each instruction, and at no
 * line.
 */
final class SyntheticMembers extends ClassVisitor {
  private final int line;

  /**
   * Creates a visitor.
   *
   * @param line 0 if there is none
   */
  SyntheticMembers(ClassVisitor next, int line) {
    super(Opcodes.ASM9, next);
    this.line = line;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    int synthetic = access | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;
    return super.visitField(synthetic, name, descriptor, signature, value);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    int synthetic = access | Opcodes.ACC_SYNTHETIC;
    MethodVisitor next = super.visitMethod(synthetic, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitCode() {
        super.visitCode();
        visitLine(this, line);
      }
    };
  }

  /** Gives the code that follows a line, if there is one. */
  static void visitLine(MethodVisitor code, int line) {
    if (line > 0) {
      Label start = new Label();
      code.visitLabel(start);
      code.visitLineNumber(line, start);
    }
  }
}
