package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.Marker;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import dev.bobbin.weaver.internal.start.StartCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 *     switch over the state                            ({@link Dispatch})
 * start:
 *     load the arguments
 *     ...
 *     store the yielded value, the stack, the live variables that changed; null what died
 *     frame.state = k
 *     return true               (a yieldFrom: goto delegate)
 * resume:
 *     rethrow(raised)           (a yieldFrom: push frame.answer(sent, raised))
 *     push sent
 *     ...
 * restore:                      (at the end of the method, outside every try range)
 *     load the live variables and the stack
 *     goto resume
 * </pre>
 *
 * <p>In a large body several points share a block, which ends with a switch of its own ({@link
 * SharedRestore}); it stands before the start.
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
  private final List<SharedRestore> shared;

  /** By point: the label of the block that restores it together with others. */
  private final Map<PointPlan, LabelNode> sharedLabels = new IdentityHashMap<>();

  /** By point: where the body goes on behind such a block. */
  private final Map<PointPlan, LabelNode> behindShared = new IdentityHashMap<>();

  /** What each block at the end loads. */
  private final Set<List<List<Spill>>> blocks = new HashSet<>();

  /** What is read before the body may suspend. */
  private final FirstReads firstReads;

  private final StartCalls starts;

  private final Dispatch dispatch;

  ResumableForm(
      SpillPlan plan,
      FirstReads firstReads,
      StartCalls starts,
      BodyFrames frames,
      Supplier<BodyCode> begin) {
    this.plan = plan;
    this.starts = starts;
    this.firstReads = firstReads;
    this.frames = frames;
    this.begin = begin;
    this.shared = SharedRestore.in(plan.points());
    for (SharedRestore restore : shared) {
      LabelNode label = new LabelNode();
      restore.points().forEach(point -> sharedLabels.put(point, label));
    }
    this.dispatch = new Dispatch(frames, begin);
  }

  @Override
  public InsnList enter(LabelNode first, List<LabelNode> outside, int line) {
    LabelNode start = new LabelNode();
    List<LabelNode> states = new ArrayList<>(List.of(start));
    for (int i = 0; i < outside.size(); i++) {
      states.add(sharedLabels.getOrDefault(plan.points().get(i), outside.get(i)));
    }
    BodyCode code =
        delegates() ? dispatch.emitDelegating(first, states) : dispatch.emit(first, states);
    shared.forEach(restore -> restoreShared(code, restore));
    code.add(start).add(frames.entry());
    if (line > 0) {
      code.add(new LineNumberNode(line, start));
    }
    for (Spill argument : plan.arguments()) {
      if (firstReads.includesArgument(argument)) {
        code.restore(argument);
      } else {
        code.restoreUnread(argument);
      }
    }
    // Keeps the frame above apart from one that the code as compiled may start with.
    return code.op(Opcodes.NOP).instructions();
  }

  private boolean delegates() {
    return plan.points().stream().anyMatch(ResumableForm::delegates);
  }

  private static boolean delegates(PointPlan point) {
    return point.point().marker() == Marker.YIELD_FROM;
  }

  private void restore(BodyCode code, List<Spill> locals, List<PointPlan> points) {
    for (Spill local : locals) {
      if (firstReads.includes(points, local)) {
        code.restore(local);
      } else {
        code.restoreUnread(local);
      }
    }
  }

  /**
   * It has no line, either. The state says which point it is: the running one, which is negative.
   */
  private void restoreShared(BodyCode code, SharedRestore restore) {
    code.add(sharedLabels.get(restore.points().get(0))).add(frames.entry());
    restore(code, restore.locals(), restore.points());
    List<LabelNode> labels = new ArrayList<>();
    restore.points().forEach(point -> labels.add(0, behindShared.get(point)));
    int last = labels.size() - 1;
    int highest = ~restore.points().get(0).point().state();
    code.loadFrame().get(RuntimeMembers.STATE, "I");
    code.add(
        new TableSwitchInsnNode(
            highest - last,
            highest - 1,
            labels.get(last),
            labels.subList(0, last).toArray(new LabelNode[0])));
  }

  @Override
  public InsnList suspend(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    StartCall start = starts.at(point);
    if (start == null) {
      Suspension.save(code, point, plan.box(), point.point().state());
    } else {
      StartCalls.callFirst(code, start).keepDelegate();
      Suspension.saveRest(code, point, point.point().state());
    }
    if (delegates(point)) {
      code.add(new JumpInsnNode(Opcodes.GOTO, dispatch.delegate()));
    } else {
      code.op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    }
    code.add(resume).add(frames.resumed(point.locals(), point.stack()));
    behindShared.put(point, point.stack().isEmpty() ? resume : outside);
    return (delegates(point) ? code.takeAnswer() : code.rethrow().takeSent()).instructions();
  }

  @Override
  public InsnList outside(PointPlan point, LabelNode outside, LabelNode resume) {
    BodyCode code = begin.get();
    if (sharedLabels.containsKey(point) && point.stack().isEmpty()) {
      return code.instructions();
    }
    code.add(outside);
    code.add(
        sharedLabels.containsKey(point)
            ? frames.resumed(point.locals(), List.of())
            : frames.entry());
    if (point.point().line() > 0) {
      code.add(new LineNumberNode(point.point().line(), outside));
    }
    if (!sharedLabels.containsKey(point)) {
      restore(code, point.locals(), List.of(point));
    }
    point.stack().forEach(code::restoreStack);
    tellApart(code, point);
    return code.add(new JumpInsnNode(Opcodes.GOTO, resume)).instructions();
  }

  /** Blocks that load the same would be cases of the switch with the same code to SpotBugs. */
  private void tellApart(BodyCode code, PointPlan point) {
    List<Spill> loaded = sharedLabels.containsKey(point) ? List.of() : point.locals();
    boolean empty = loaded.isEmpty() && point.stack().isEmpty();
    if (!empty && !blocks.add(List.of(loaded, point.stack()))) {
      code.push(point.point().state()).op(Opcodes.POP);
    }
  }

  @Override
  public void leave(BodyCode code, boolean value) {
    code.leave(value, delegates());
  }

  @Override
  public InsnList end() {
    return new InsnList();
  }
}
