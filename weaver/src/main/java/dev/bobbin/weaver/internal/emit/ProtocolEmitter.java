package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.ReturnKind;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Writes {@code hasNext}, {@code next} and {@code send} into a frame class, so that each generator
 * has type profiles of its own.
 *
 * <p>{@code hasNext} calls the body itself: HotSpot inlines fifteen levels of calls
 * (MaxInlineLevel), and four generators over one another have three levels each.
 *
 * <pre>
 * public boolean hasNext() {
 *   if (state &gt;= LOOKED_AHEAD) return true;
 *   if (state &lt; 0 &amp;&amp; !resumable()) return false;
 *   try {
 *     if (Host.resume$count(this, null, null)) {
 *       state += LOOKED_AHEAD;
 *       return true;
 *     }
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
 * public Object next() {
 *   if (state &lt; LOOKED_AHEAD &amp;&amp; !hasNext()) throw stop();
 *   (take the yielded value) state -= LOOKED_AHEAD;
 *   return (it)
 * }
 * </pre>
 *
 * and of a coroutine, {@code step(Object sent)}, which is {@code hasNext} without the look-ahead,
 * and
 *
 * <pre>
 * public Object send(Object sent) {
 *   if (sent == null) return next();
 *   if (state == 0 || state &gt;= LOOKED_AHEAD) throw refuseSend();
 *   if (!step(sent)) throw stop();
 *   (take the yielded value)
 *   return (it)
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
    emitter.hasNext();
    emitter.next();
    if (yielded.primitiveIterator() != null) {
      emitter.nextPrimitive();
    }
    if (generator.kind() == ReturnKind.COROUTINE) {
      emitter.step();
      emitter.send();
    }
  }

  private FrameMethod begin(int access, String method, String descriptor) {
    return FrameMethod.begin(target, generator.frameName(), access, method, descriptor);
  }

  private void step() {
    FrameMethod code = begin(ACC_PRIVATE | ACC_FINAL, STEP, STEP_DESC);
    run(code, () -> BodyCall.giveAway(code, 0), () -> {});
  }

  private void hasNext() {
    FrameMethod code = begin(ACC_PUBLIC | ACC_FINAL, "hasNext", RuntimeMembers.TEST_DESC);
    Label unknown = new Label();
    ifLookedAhead(code, GeneratorAdapter.LT, unknown);
    code.push(true);
    code.returnValue();
    code.markTarget(unknown);
    run(code, code::pushNull, () -> addLookAhead(code, RuntimeMembers.LOOKED_AHEAD));
  }

  /**
   * Runs the body and returns whether it has yielded, false without running it if it has ended.
   *
   * @param sent pushes the value to send, or null
   * @param yielded notes that it has
   */
  private void run(FrameMethod code, Runnable sent, Runnable yielded) {
    Label resumable = new Label();
    code.get(RuntimeMembers.STATE, "I");
    code.ifZCmp(GeneratorAdapter.GE, resumable);
    code.call(RuntimeMembers.RESUMABLE, RuntimeMembers.TEST_DESC);
    code.ifZCmp(GeneratorAdapter.NE, resumable);
    code.push(false);
    code.returnValue();
    code.markTarget(resumable);
    runBody(code, sent, yielded);
    code.endMethod();
  }

  private void runBody(FrameMethod code, Runnable sent, Runnable yielded) {
    Label start = new Label();
    Label last = new Label();
    Label handler = new Label();
    Label finished = new Label();
    code.visitTryCatchBlock(start, last, handler, FrameMethod.THROWABLE);
    code.mark(start);
    BodyCall.emit(code, generator, sent, code::pushNull);
    code.mark(last);
    code.ifZCmp(GeneratorAdapter.EQ, finished);
    yielded.run();
    code.push(true);
    code.returnValue();
    code.markHandler(handler);
    end.emitFailed(code);
    code.markTarget(finished);
    end.emitReturned(code);
    code.push(false);
    code.returnValue();
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
    Label fetched = new Label();
    ifLookedAhead(code, GeneratorAdapter.GE, fetched);
    code.call("hasNext", RuntimeMembers.TEST_DESC);
    code.ifZCmp(GeneratorAdapter.NE, fetched);
    stop(code);
    code.markTarget(fetched);
    take.run();
    addLookAhead(code, -RuntimeMembers.LOOKED_AHEAD);
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
    ifLookedAhead(code, GeneratorAdapter.GE, refuse);
    code.loadThis();
    BodyCall.giveAway(code, 0);
    code.callPrivate(STEP, STEP_DESC);
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

  /** Jumps by how the state compares with that of a frame which keeps a value. */
  private static void ifLookedAhead(FrameMethod code, int comparison, Label target) {
    code.get(RuntimeMembers.STATE, "I");
    code.push(RuntimeMembers.LOOKED_AHEAD);
    code.ifICmp(comparison, target);
  }

  private static void addLookAhead(FrameMethod code, int added) {
    code.loadThis();
    code.get(RuntimeMembers.STATE, "I");
    code.push(added);
    code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    code.put(RuntimeMembers.STATE, "I");
  }

  private static void stop(FrameMethod code) {
    code.call(RuntimeMembers.STOP, RuntimeMembers.STOP_DESC);
    code.throwException();
  }
}
