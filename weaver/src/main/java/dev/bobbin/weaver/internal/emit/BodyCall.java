package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.MethodVisitor;

/** The call of a body from a method of its frame class. */
final class BodyCall {

  private BodyCall() {}

  /**
   * Emits the call; the frame is in slot 0, the value to send in slot 1.
   *
   * @param raised pushes the exception to raise, or null
   */
  static void emit(MethodVisitor code, GeneratorMethod generator, Runnable raised) {
    FrameMembers members = new FrameMembers(generator);
    if (!generator.isStatic()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(
          GETFIELD, generator.frameName(), FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    raised.run();
    String host = generator.host().name;
    if (generator.inInterface()) {
      code.visitMethodInsn(
          INVOKESTATIC, host, members.accessorName(), members.accessorDescriptor(), true);
    } else {
      int opcode = generator.isStatic() ? INVOKESTATIC : INVOKEVIRTUAL;
      String body = generator.method().name;
      code.visitMethodInsn(opcode, host, body, members.bodyDescriptor(), false);
    }
  }
}
