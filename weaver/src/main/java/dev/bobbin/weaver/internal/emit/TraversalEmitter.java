package dev.bobbin.weaver.internal.emit;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

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
  private final FrameMethod code;
  private final GeneratorMethod generator;
  private final YieldedValue yielded;
  private final FrameEnd end;
  private final Label rest = new Label();

  private TraversalEmitter(
      FrameMethod code, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    this.code = code;
    this.generator = generator;
    this.yielded = yielded;
    this.end = end;
  }

  static void emit(
      ClassVisitor target, GeneratorMethod generator, YieldedValue yielded, FrameEnd end) {
    FrameMethod code =
        FrameMethod.begin(
            target,
            generator.frameName(),
            ACC_PUBLIC | ACC_FINAL,
            "forEachRemaining",
            "(L" + yielded.consumer() + ";)V");
    TraversalEmitter emitter = new TraversalEmitter(code, generator, yielded, end);
    emitter.requireConsumer();
    emitter.traverse();
    emitter.handOverTheRest();
    code.endMethod();
  }

  private void requireConsumer() {
    code.loadArg(0);
    code.invokeStatic(
        Type.getType(Objects.class),
        new Method("requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;"));
    code.pop();
  }

  private void traverse() {
    Label start = new Label();
    Label last = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(start, last, handler, FrameMethod.THROWABLE);
    code.call(RuntimeMembers.STARTS_TRAVERSAL, RuntimeMembers.TEST_DESC);
    code.ifZCmp(GeneratorAdapter.EQ, rest);
    code.mark(start);
    BodyCall.emitTraversal(code, generator, yielded.consumer());
    code.mark(last);
    code.ifZCmp(GeneratorAdapter.NE, rest);
    end.emitReturned(code);
    end.emitTaken(code);
    code.returnValue();
    code.markHandler(handler);
    end.emitFailedTraversal(code);
  }

  private void handOverTheRest() {
    Label done = new Label();
    code.markTarget(rest);
    code.call("hasNext", RuntimeMembers.TEST_DESC);
    code.ifZCmp(GeneratorAdapter.EQ, done);
    code.loadArg(0);
    next();
    code.invokeInterface(
        Type.getObjectType(yielded.consumer()), new Method("accept", yielded.acceptDescriptor()));
    code.goTo(rest);
    code.markTarget(done);
    end.emitTaken(code);
    code.returnValue();
  }

  private void next() {
    if (yielded.primitiveIterator() == null) {
      code.call("next", "()Ljava/lang/Object;");
    } else {
      code.call(yielded.primitiveNext(), Type.getMethodDescriptor(yielded.box().primitive()));
    }
  }
}
