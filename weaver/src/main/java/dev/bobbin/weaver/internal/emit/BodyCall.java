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
   * Emits the call of the resumable body; the frame is in slot 0, the value to send in slot 1.
   *
   * @param raised pushes the exception to raise, or null
   */
  static void emit(MethodVisitor code, GeneratorMethod generator, Runnable raised) {
    FrameMembers members = new FrameMembers(generator);
    loadArguments(code, generator, members);
    raised.run();
    if (generator.inInterface()) {
      String host = generator.host().name;
      code.visitMethodInsn(
          INVOKESTATIC, host, members.accessorName(), members.accessorDescriptor(), true);
    } else {
      call(code, generator, BodyLayout.resumable(generator));
    }
  }

  /** Emits the call of the traversal; the frame is in slot 0, the consumer in slot 1. */
  static void emitTraversal(MethodVisitor code, GeneratorMethod generator, String consumer) {
    loadArguments(code, generator, new FrameMembers(generator));
    call(code, generator, BodyLayout.traversal(generator, consumer));
  }

  private static void loadArguments(
      MethodVisitor code, GeneratorMethod generator, FrameMembers members) {
    if (!generator.isStatic()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(
          GETFIELD, generator.frameName(), FrameMembers.RECEIVER, members.receiverDescriptor());
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
  }

  private static void call(MethodVisitor code, GeneratorMethod generator, BodyLayout layout) {
    int opcode = generator.isStatic() ? INVOKESTATIC : INVOKEVIRTUAL;
    String body = generator.method().name;
    code.visitMethodInsn(opcode, generator.host().name, body, layout.descriptor(), false);
  }
}
