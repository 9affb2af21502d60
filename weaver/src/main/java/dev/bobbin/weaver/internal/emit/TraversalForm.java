package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.bytecode.Insns;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The form that hands each yielded value to a consumer and goes on: a plain loop for the JIT.
 *
 * <pre>
 *     frame.state = ~0                                 (running)
 *     load the arguments
 *     ...
 *     store the yielded value, the stack, the live variables that changed; null what died
 *     frame.state = HANDING_OVER + k
 *     goto handOver
 * resume:
 *     push null                                        (sentNothing(), if it is not popped)
 *     ...
 * handOver:                     (at the end of the method, outside every try range)
 *     consumer.accept(the yielded value)
 *     if (frame.state != HANDING_OVER + k) goto takenOver
 *     frame.state = ~k
 *     load the stack
 *     goto resume
 * takenOver:
 *     return true
 * </pre>
 *
 * <p>While the consumer runs the generator is suspended, with all it needs to be resumed: the
 * consumer may drive, close and look at it, and may throw what the body must not see. Whoever
 * drives the frame takes the body over by changing the state, and then this form has nothing left
 * to do.
 */
final class TraversalForm implements BodyForm {
  private final SpillPlan plan;
  private final BodyFrames frames;
  private final YieldedValue yielded;
  private final BodyLayout layout;
  private final Supplier<BodyCode> begin;
  private final LabelNode takenOver = new LabelNode();

  TraversalForm(
      SpillPlan plan,
      BodyFrames frames,
      YieldedValue yielded,
      BodyLayout layout,
      Supplier<BodyCode> begin) {
    this.plan = plan;
    this.frames = frames;
    this.yielded = yielded;
    this.layout = layout;
    this.begin = begin;
  }

  @Override
  public InsnList enter(LabelNode first, List<LabelNode> outside, int line) {
    BodyCode code = begin.get().add(first);
    if (line > 0) {
      code.add(new LineNumberNode(line, first));
    }
    code.putState(~0);
    plan.arguments().forEach(code::restore);
    return code.instructions();
  }

  @Override
  public InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    Suspension.save(code, point, plan.box(), handingOver(point));
    code.add(new JumpInsnNode(Opcodes.GOTO, outside));
    code.add(resume).add(frames.resumed(point.locals(), point.stack()));
    return pushNothing(code, point).instructions();
  }

  /** Pushes what is sent in a traversal: null, and where the code looks at it, no constant. */
  private static BodyCode pushNothing(BodyCode code, PointPlan point) {
    AbstractInsnNode next = Insns.next(point.point().call());
    return next.getOpcode() == Opcodes.POP
        ? code.op(Opcodes.ACONST_NULL)
        : code.callRuntime(
            RuntimeMembers.FRAME, RuntimeMembers.SENT_NOTHING, RuntimeMembers.SENT_NOTHING_DESC);
  }

  private static int handingOver(PointPlan point) {
    return RuntimeMembers.HANDING_OVER + point.point().state();
  }

  @Override
  public InsnList outside(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get().add(outside).add(frames.resumed(point.locals(), List.of()));
    if (point.point().line() > 0) {
      code.add(new LineNumberNode(point.point().line(), outside));
    }
    handOver(code);
    code.loadFrame().get(RuntimeMembers.STATE, "I").push(handingOver(point));
    code.add(new JumpInsnNode(Opcodes.IF_ICMPNE, takenOver));
    code.putState(~point.point().state());
    point.locals().forEach(code::empty);
    point.stack().forEach(code::restoreStack);
    return code.add(new JumpInsnNode(Opcodes.GOTO, resume)).instructions();
  }

  private void handOver(BodyCode code) {
    code.add(new VarInsnNode(Opcodes.ALOAD, layout.consumer()));
    code.addAll(to -> yielded.emitTakeForConsumer(to, layout.frame()));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKEINTERFACE,
            yielded.consumer(),
            "accept",
            yielded.acceptDescriptor(),
            true));
  }

  @Override
  public void leave(BodyCode code, boolean value) {
    code.leave(value, false);
  }

  @Override
  public InsnList end() {
    return begin
        .get()
        .add(takenOver)
        .add(frames.entry())
        .op(Opcodes.ICONST_1)
        .op(Opcodes.IRETURN)
        .instructions();
  }
}
