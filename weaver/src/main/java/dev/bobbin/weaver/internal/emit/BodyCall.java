package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.GETFIELD;

import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.MethodVisitor;

/** The call of a body, by its accessor, from a method of its frame class. */
final class BodyCall {

  private BodyCall() {}

  /**
   * Emits the call of the resumable body; the frame is in slot 0, the value to send in slot 1.
   *
   * @param raised pushes the exception to raise, or null
   */
  static void emit(MethodVisitor code, GeneratorMethod generator, Runnable raised) {
    loadArguments(code, generator);
    forgetSent(code);
    raised.run();
    Accessor.resumable(generator).call(code);
  }

  /** Emits the call of the traversal; the frame is in slot 0, the consumer in slot 1. */
  static void emitTraversal(MethodVisitor code, GeneratorMethod generator, String consumer) {
    loadArguments(code, generator);
    Accessor.traversal(generator, consumer).call(code);
  }

  private static void loadArguments(MethodVisitor code, GeneratorMethod generator) {
    if (!generator.isStatic()) {
      String receiver = new FrameMembers(generator).receiverDescriptor();
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, generator.frameName(), FrameMembers.RECEIVER, receiver);
    }
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
  }

  /** What the body lets go must not be in a parameter of its caller, where that is interpreted. */
  static void forgetSent(MethodVisitor code) {
    code.visitInsn(ACONST_NULL);
    code.visitVarInsn(ASTORE, 1);
  }
}
