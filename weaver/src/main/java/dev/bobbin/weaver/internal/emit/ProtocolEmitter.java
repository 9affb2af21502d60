package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.*;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes {@code hasNext}, {@code next} and {@code send} into a frame class, so that each generator
 * has type profiles of its own.
 *
 * <pre>
 * private boolean step(Object sent) {
 *   if (state &lt; 0 &amp;&amp; !resumable()) return false;
 *   try {
 *     if (Host.resume$count(this, sent, null)) return true;
 *   } catch (Throwable t) {
 *     if (state &gt;= 0) throw t;                          (it could not be entered)
 *     (close)
 *     throw failure(t);
 *   }
 *   if (state &gt;= 0) throw bodyReplaced(name);          (it did not run)
 *   state = RETURNED;
 *   (null all references)
 *   return false;
 * }
 *
 * public boolean hasNext() {
 *   return lookedAhead || (lookedAhead = step(null));
 * }
 *
 * public Object next() {
 *   if (lookedAhead) {
 *     (take the yielded value) lookedAhead = false;
 *     return (it)
 *   }
 *   if (!step(null)) throw stop();
 *   return (the yielded value)
 * }
 *
 * public Object send(Object sent) {
 *   if (sent == null) return next();
 *   if (state == 0 || lookedAhead) throw refuseSend();
 *   if (!step(sent)) throw stop();
 *   ...
 * }
 * </pre>
 */
final class ProtocolEmitter {
  private static final String STEP = "step";
  private static final String STEP_DESC = "(Ljava/lang/Object;)Z";
  private static final String SEND_DESC = "(Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String NEXT_DESC = "()Ljava/lang/Object;";

  private final ClassVisitor target;
  private final GeneratorMethod generator;
  private final String name;
  private final YieldedValue yielded;
  private final FrameEnd end;

  private ProtocolEmitter(
      ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    this.target = target;
    this.generator = generator;
    this.name = generator.frameName();
    this.yielded = yielded;
    this.end = end;
  }

  /** Writes the methods. */
  static void emit(
      ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    ProtocolEmitter emitter = new ProtocolEmitter(target, generator, yielded, end);
    emitter.step();
    emitter.hasNext();
    emitter.next();
    if (yielded.primitiveIterator() != null) {
      emitter.nextPrimitive();
    }
    emitter.send();
  }

  private MethodVisitor begin(int access, String method, String descriptor) {
    MethodVisitor code = target.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void call(MethodVisitor code, String method, String descriptor) {
    code.visitMethodInsn(INVOKEVIRTUAL, name, method, descriptor, false);
  }

  private void step() {
    MethodVisitor code = begin(ACC_PRIVATE | ACC_FINAL, STEP, STEP_DESC);
    Label resumable = new Label();
    get(code, RuntimeMembers.STATE, "I");
    code.visitJumpInsn(IFGE, resumable);
    code.visitVarInsn(ALOAD, 0);
    call(code, RuntimeMembers.RESUMABLE, RuntimeMembers.TEST_DESC);
    code.visitJumpInsn(IFNE, resumable);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    code.visitLabel(resumable);
    code.visitFrame(F_SAME, 0, null, 0, null);
    runBody(code);
    end(code);
  }

  private void runBody(MethodVisitor code) {
    Label start = new Label();
    Label last = new Label();
    Label handler = new Label();
    Label finished = new Label();
    code.visitTryCatchBlock(start, last, handler, "java/lang/Throwable");
    code.visitLabel(start);
    BodyCall.emit(code, generator, () -> code.visitInsn(ACONST_NULL));
    code.visitLabel(last);
    code.visitJumpInsn(IFEQ, finished);
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(handler);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
    end.emitFailed(code);
    code.visitLabel(finished);
    code.visitFrame(F_SAME, 0, null, 0, null);
    end.emitReturned(code);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
  }

  private void hasNext() {
    MethodVisitor code = begin(ACC_PUBLIC | ACC_FINAL, "hasNext", RuntimeMembers.TEST_DESC);
    Label known = new Label();
    get(code, RuntimeMembers.LOOKED_AHEAD, "Z");
    code.visitJumpInsn(IFNE, known);
    code.visitVarInsn(ALOAD, 0);
    step(code, () -> code.visitInsn(ACONST_NULL));
    code.visitInsn(DUP_X1);
    code.visitFieldInsn(PUTFIELD, name, RuntimeMembers.LOOKED_AHEAD, "Z");
    code.visitInsn(IRETURN);
    code.visitLabel(known);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    end(code);
  }

  private void next() {
    MethodVisitor code = begin(ACC_PUBLIC | ACC_FINAL, "next", NEXT_DESC);
    advance(code, () -> yielded.emitTake(code), ARETURN);
    end(code);
  }

  private void nextPrimitive() {
    Type primitive = yielded.box().primitive();
    String descriptor = Type.getMethodDescriptor(primitive);
    MethodVisitor code = begin(ACC_PUBLIC | ACC_FINAL, yielded.primitiveNext(), descriptor);
    advance(code, () -> yielded.emitTakePrimitive(code), primitive.getOpcode(IRETURN));
    end(code);
  }

  /**
   * Returns the value, looked ahead or just yielded. One that was looked ahead is taken before the
   * flag is cleared: boxing it may fail.
   */
  private void advance(MethodVisitor code, Runnable take, int returnOpcode) {
    Label run = new Label();
    Label suspended = new Label();
    get(code, RuntimeMembers.LOOKED_AHEAD, "Z");
    code.visitJumpInsn(IFEQ, run);
    take.run();
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(ICONST_0);
    code.visitFieldInsn(PUTFIELD, name, RuntimeMembers.LOOKED_AHEAD, "Z");
    code.visitInsn(returnOpcode);
    code.visitLabel(run);
    code.visitFrame(F_SAME, 0, null, 0, null);
    step(code, () -> code.visitInsn(ACONST_NULL));
    code.visitJumpInsn(IFNE, suspended);
    stop(code);
    code.visitLabel(suspended);
    code.visitFrame(F_SAME, 0, null, 0, null);
    take.run();
    code.visitInsn(returnOpcode);
  }

  private void send() {
    MethodVisitor code = begin(ACC_PUBLIC | ACC_FINAL, "send", SEND_DESC);
    Label notNull = new Label();
    Label refuse = new Label();
    Label take = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IFNONNULL, notNull);
    code.visitVarInsn(ALOAD, 0);
    call(code, "next", NEXT_DESC);
    code.visitInsn(ARETURN);
    code.visitLabel(notNull);
    code.visitFrame(F_SAME, 0, null, 0, null);
    get(code, RuntimeMembers.STATE, "I");
    code.visitJumpInsn(IFEQ, refuse);
    get(code, RuntimeMembers.LOOKED_AHEAD, "Z");
    code.visitJumpInsn(IFNE, refuse);
    step(code, () -> takeSent(code));
    code.visitJumpInsn(IFNE, take);
    stop(code);
    code.visitLabel(refuse);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitVarInsn(ALOAD, 0);
    call(code, RuntimeMembers.REFUSE_SEND, RuntimeMembers.REFUSE_SEND_DESC);
    code.visitInsn(ATHROW);
    code.visitLabel(take);
    code.visitFrame(F_SAME, 0, null, 0, null);
    yielded.emitTake(code);
    code.visitInsn(ARETURN);
    end(code);
  }

  private void get(MethodVisitor code, String field, String descriptor) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, name, field, descriptor);
  }

  private void step(MethodVisitor code, Runnable sent) {
    code.visitVarInsn(ALOAD, 0);
    sent.run();
    code.visitMethodInsn(INVOKESPECIAL, name, STEP, STEP_DESC, false);
  }

  private static void takeSent(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 1);
    BodyCall.forgetSent(code);
  }

  private void stop(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 0);
    call(code, RuntimeMembers.STOP, RuntimeMembers.STOP_DESC);
    code.visitInsn(ATHROW);
  }
}
