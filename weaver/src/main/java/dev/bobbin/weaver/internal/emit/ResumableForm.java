package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.RuntimeMembers;
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
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The form that a yield leaves, and that goes on there when it is called again.
 *
 * <pre>
 * dispatch:
 *     state = frame.state; frame.state = ~state        (running)
 *     tableswitch (state) 0: start, 1..n: restore
 * delegate:
 *     frame.delegate = iterator; frame.pending = FIRST_STEP
 *     if (frame.startDelegate()) return true
 *     sent = what it returned; raised = null
 *     goto dispatch
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
  private final LabelNode dispatch = new LabelNode();
  private final LabelNode delegate = new LabelNode();

  ResumableForm(SpillPlan plan, BodyFrames frames, Supplier<BodyCode> begin) {
    this.plan = plan;
    this.frames = frames;
    this.begin = begin;
  }

  /**
   * The switch has no line of its own, so that coverage tools count no branch of the user's. Its
   * default cannot be reached by one thread; two that race for the generator may get there.
   */
  @Override
  public InsnList enter(LabelNode first, List<LabelNode> outside, int line) {
    LabelNode start = new LabelNode();
    LabelNode unreachable = new LabelNode();
    List<LabelNode> targets = new ArrayList<>(List.of(start));
    targets.addAll(outside);
    BodyCode code = begin.get().add(first);
    if (delegates()) {
      code.add(dispatch).add(frames.entry());
    }
    code.loadFrame().get(RuntimeMembers.STATE, "I").op(Opcodes.DUP);
    code.op(Opcodes.ICONST_M1).op(Opcodes.IXOR);
    code.loadFrame().op(Opcodes.SWAP).put(RuntimeMembers.STATE, "I");
    code.add(
        new TableSwitchInsnNode(0, outside.size(), unreachable, targets.toArray(new LabelNode[0])));
    code.add(unreachable).add(frames.entry());
    code.op(Opcodes.ACONST_NULL).op(Opcodes.ATHROW);
    if (delegates()) {
      startDelegate(code);
    }
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

  /** Like the switch, it has no line: its branch is none of the user's. */
  private void startDelegate(BodyCode code) {
    LabelNode returned = new LabelNode();
    code.add(delegate).add(frames.entry()).startDelegate();
    code.add(new JumpInsnNode(Opcodes.IFEQ, returned));
    code.op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    code.add(returned).add(frames.entry()).receiveReturned();
    code.add(new JumpInsnNode(Opcodes.GOTO, dispatch));
  }

  @Override
  public InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    Suspension.save(code, point, plan.box(), point.point().state());
    if (delegates(point)) {
      code.add(new JumpInsnNode(Opcodes.GOTO, delegate));
    } else {
      code.op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    }
    code.add(resume).add(frames.resumed(point.locals(), point.stack()));
    return code.rethrow().loadSent().instructions();
  }

  @Override
  public InsnList outside(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get().add(outside).add(frames.entry());
    if (point.point().line() > 0) {
      code.add(new LineNumberNode(point.point().line(), outside));
    }
    point.locals().forEach(code::restore);
    point.stack().forEach(code::push);
    return code.add(new JumpInsnNode(Opcodes.GOTO, resume)).instructions();
  }

  @Override
  public InsnList end() {
    return new InsnList();
  }
}
