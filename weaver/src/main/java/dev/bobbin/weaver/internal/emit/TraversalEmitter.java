package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes {@code forEachRemaining} into a frame class whose body has a traversal.
 *
 * <pre>
 * public void forEachRemaining(IntConsumer action) {
 *   Objects.requireNonNull(action);
 *   if (startsTraversal()) {
 *     try {
 *       if (Host.traverse$count(this, action)) goto rest;       (taken over)
 *     } catch (Throwable t) {
 *       (if the body runs: close, and throw failure(t))
 *       throw t;
 *     }
 *     (null all references)
 *   } else {
 *   rest:
 *     while (hasNext()) action.accept(nextInt());
 *   }
 *   state = CLOSED;                                     (the end is taken)
 * }
 * </pre>
 */
final class TraversalEmitter {
  private final MethodVisitor code;
  private final GeneratorMethod generator;
  private final String name;
  private final YieldedValue yielded;
  private final FrameEnd end;
  private final Label rest = new Label();

  private TraversalEmitter(
      MethodVisitor code, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    this.code = code;
    this.generator = generator;
    this.name = generator.frameName();
    this.yielded = yielded;
    this.end = end;
  }

  static void emit(
      ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    MethodVisitor code =
        target.visitMethod(
            ACC_PUBLIC | ACC_FINAL,
            "forEachRemaining",
            "(L" + yielded.consumer() + ";)V",
            null,
            null);
    code.visitCode();
    TraversalEmitter emitter = new TraversalEmitter(code, generator, yielded, end);
    emitter.requireConsumer();
    emitter.traverse();
    emitter.handOverTheRest();
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void requireConsumer() {
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(
        INVOKESTATIC,
        "java/util/Objects",
        "requireNonNull",
        "(Ljava/lang/Object;)Ljava/lang/Object;",
        false);
    code.visitInsn(POP);
  }

  private void traverse() {
    Label start = new Label();
    Label last = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(start, last, handler, "java/lang/Throwable");
    test(RuntimeMembers.STARTS_TRAVERSAL);
    code.visitJumpInsn(IFEQ, rest);
    code.visitLabel(start);
    BodyCall.emitTraversal(code, generator, yielded.consumer());
    code.visitLabel(last);
    code.visitJumpInsn(IFNE, rest);
    end.emitReturned(code);
    end.emitTaken(code);
    code.visitInsn(RETURN);
    code.visitLabel(handler);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
    end.emitFailedTraversal(code);
  }

  private void handOverTheRest() {
    Label done = new Label();
    code.visitLabel(rest);
    code.visitFrame(F_SAME, 0, null, 0, null);
    test("hasNext");
    code.visitJumpInsn(IFEQ, done);
    code.visitVarInsn(ALOAD, 1);
    code.visitVarInsn(ALOAD, 0);
    next();
    code.visitMethodInsn(
        INVOKEINTERFACE, yielded.consumer(), "accept", yielded.acceptDescriptor(), true);
    code.visitJumpInsn(GOTO, rest);
    code.visitLabel(done);
    code.visitFrame(F_SAME, 0, null, 0, null);
    end.emitTaken(code);
    code.visitInsn(RETURN);
  }

  private void next() {
    if (yielded.primitiveIterator() == null) {
      call("next", "()Ljava/lang/Object;");
    } else {
      call(yielded.primitiveNext(), Type.getMethodDescriptor(yielded.box().primitive()));
    }
  }

  private void test(String method) {
    code.visitVarInsn(ALOAD, 0);
    call(method, RuntimeMembers.TEST_DESC);
  }

  private void call(String method, String descriptor) {
    code.visitMethodInsn(INVOKEVIRTUAL, name, method, descriptor, false);
  }
}
