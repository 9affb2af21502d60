package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;

/**
 * The form that a yield leaves, and that goes on there when it is called again.
 *
 * <pre>
 *     switch over the state                            ({@link Dispatch})
 * start:
 *     load the arguments
 *     ...
 *     store the yielded value, the stack, the live variables that changed; null what died
 *     frame.state = k
 *     return true               (a yieldFrom: goto delegate)
 * resume:
 *     rethrow(raised)
 *     push sent
 *     ...
 * restore:                      (at the end of the method, outside every try range)
 *     load the live variables and the stack
 *     goto resume
 * </pre>
 *
 * <p>The restore block is outside of all try ranges because handlers expect variables that are not
 * there yet; the rest stays inside the ranges it was in. A delegate that returns without a yield
 * leads to the restore block as well, and not right to the resume label: a loop around the {@code
 * yieldFrom} would have a second entry there.
 */
final class ResumableForm implements BodyForm {
  private final SpillPlan plan;
  private final BodyFrames frames;
  private final Supplier<BodyCode> begin;
  private final Dispatch dispatch;

  ResumableForm(SpillPlan plan, BodyFrames frames, Supplier<BodyCode> begin) {
    this.plan = plan;
    this.frames = frames;
    this.begin = begin;
    this.dispatch = new Dispatch(frames, begin);
  }

  @Override
  public InsnList enter(LabelNode first, List<LabelNode> outside, int line) {
    LabelNode start = new LabelNode();
    List<LabelNode> states = new ArrayList<>(List.of(start));
    states.addAll(outside);
    BodyCode code = dispatch.emit(first, states, delegates());
    code.add(start).add(frames.entry());
    if (line > 0) {
      code.add(new LineNumberNode(line, start));
    }
    plan.arguments().forEach(code::restore);
    // Keeps the frame above apart from one that the code as compiled may start with.
    return code.op(Opcodes.NOP).instructions();
  }

  private boolean delegates() {
    return plan.points().stream().anyMatch(ResumableForm::delegates);
  }

  private static boolean delegates(PointPlan point) {
    return point.point().marker() == Marker.YIELD_FROM;
  }

  @Override
  public InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    Suspension.save(code, point, plan.box(), point.point().state());
    if (delegates(point)) {
      code.add(new JumpInsnNode(Opcodes.GOTO, dispatch.delegate()));
    } else {
      code.op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    }
    code.add(resume).add(frames.resumed(point.locals(), point.stack()));
    return code.rethrow().takeSent().instructions();
  }

  @Override
  public InsnList outside(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get().add(outside).add(frames.entry());
    if (point.point().line() > 0) {
      code.add(new LineNumberNode(point.point().line(), outside));
    }
    point.locals().forEach(code::restore);
    point.stack().forEach(code::restoreStack);
    return code.add(new JumpInsnNode(Opcodes.GOTO, resume)).instructions();
  }

  @Override
  public InsnList end() {
    return new InsnList();
  }
}
