package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

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
  private final YieldedValue yielded;
  private final FrameEnd end;

  private ProtocolEmitter(
      ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    this.target = target;
    this.generator = generator;
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

  private FrameMethod begin(int access, String method, String descriptor) {
    return FrameMethod.begin(target, generator.frameName(), access, method, descriptor);
  }

  private void step() {
    FrameMethod code = begin(ACC_PRIVATE | ACC_FINAL, STEP, STEP_DESC);
    Label resumable = new Label();
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.GE, resumable);
    code.call(RuntimeMembers.RESUMABLE, RuntimeMembers.TEST_DESC);
    code.ifZCmp(GeneratorAdapter.NE, resumable);
    code.push(false);
    code.returnValue();
    code.markTarget(resumable);
    runBody(code);
    code.endMethod();
  }

  private void runBody(FrameMethod code) {
    Label start = new Label();
    Label last = new Label();
    Label handler = new Label();
    Label finished = new Label();
    code.visitTryCatchBlock(start, last, handler, FrameMethod.THROWABLE);
    code.mark(start);
    BodyCall.emit(code, generator, code::pushNull);
    code.mark(last);
    code.ifZCmp(GeneratorAdapter.EQ, finished);
    code.push(true);
    code.returnValue();
    code.markHandler(handler);
    end.emitFailed(code);
    code.markTarget(finished);
    end.emitReturned(code);
    code.push(false);
    code.returnValue();
  }

  private void hasNext() {
    FrameMethod code = begin(ACC_PUBLIC | ACC_FINAL, "hasNext", RuntimeMembers.TEST_DESC);
    Label known = new Label();
    code.get(RuntimeMembers.LOOKED_AHEAD, "Z");
    code.ifZCmp(GeneratorAdapter.NE, known);
    code.loadThis();
    step(code, code::pushNull);
    code.dupX1();
    code.put(RuntimeMembers.LOOKED_AHEAD, "Z");
    code.returnValue();
    code.markTarget(known);
    code.push(true);
    code.returnValue();
    code.endMethod();
  }

  private void next() {
    FrameMethod code = begin(ACC_PUBLIC | ACC_FINAL, "next", NEXT_DESC);
    advance(code, () -> yielded.emitTake(code));
    code.endMethod();
  }

  private void nextPrimitive() {
    String descriptor = Type.getMethodDescriptor(yielded.box().primitive());
    FrameMethod code = begin(ACC_PUBLIC | ACC_FINAL, yielded.primitiveNext(), descriptor);
    advance(code, () -> yielded.emitTakePrimitive(code));
    code.endMethod();
  }

  /**
   * Returns the value, looked ahead or just yielded. One that was looked ahead is taken before the
   * flag is cleared: boxing it may fail.
   */
  private void advance(FrameMethod code, Runnable take) {
    Label run = new Label();
    Label suspended = new Label();
    code.get(RuntimeMembers.LOOKED_AHEAD, "Z");
    code.ifZCmp(GeneratorAdapter.EQ, run);
    take.run();
    code.set(RuntimeMembers.LOOKED_AHEAD, "Z", 0);
    code.returnValue();
    code.markTarget(run);
    step(code, code::pushNull);
    code.ifZCmp(GeneratorAdapter.NE, suspended);
    stop(code);
    code.markTarget(suspended);
    take.run();
    code.returnValue();
  }

  private void send() {
    FrameMethod code = begin(ACC_PUBLIC | ACC_FINAL, "send", SEND_DESC);
    Label notNull = new Label();
    Label refuse = new Label();
    Label take = new Label();
    code.loadArg(0);
    code.ifNonNull(notNull);
    code.call("next", NEXT_DESC);
    code.returnValue();
    code.markTarget(notNull);
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.EQ, refuse);
    code.get(RuntimeMembers.LOOKED_AHEAD, "Z");
    code.ifZCmp(GeneratorAdapter.NE, refuse);
    step(code, () -> takeSent(code));
    code.ifZCmp(GeneratorAdapter.NE, take);
    stop(code);
    code.markTarget(refuse);
    code.call(RuntimeMembers.REFUSE_SEND, RuntimeMembers.REFUSE_SEND_DESC);
    code.throwException();
    code.markTarget(take);
    yielded.emitTake(code);
    code.returnValue();
    code.endMethod();
  }

  private static void step(FrameMethod code, Runnable sent) {
    code.loadThis();
    sent.run();
    code.callPrivate(STEP, STEP_DESC);
  }

  private static void takeSent(FrameMethod code) {
    BodyCall.giveAway(code, 0);
  }

  private static void stop(FrameMethod code) {
    code.call(RuntimeMembers.STOP, RuntimeMembers.STOP_DESC);
    code.throwException();
  }
}
