package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.RuntimeMembers;
import dev.bobbin.weaver.internal.liveness.Liveness;
import dev.bobbin.weaver.internal.scan.GeneratorMethod;
import dev.bobbin.weaver.internal.scan.Lines;
import dev.bobbin.weaver.internal.scan.YieldBox;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.SpillPlan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns the code of a generator into its resumable body.
 *
 * <pre>
 *     state = frame.state; frame.state = ~state        (running)
 *     tableswitch (state) 0: start, 1..n: restore
 * start:
 *     load the arguments
 *     the code as compiled, with each marker replaced
 * restore blocks
 * default: unreachable
 * </pre>
 */
public final class BodyEmitter {
  private final GeneratorMethod generator;
  private final SpillPlan plan;
  private final BodyLayout layout;
  private final BodyFrames frames;
  private final SuspensionEmitter suspensions;
  private final MethodNode body;
  private final LabelNode first = new LabelNode();
  private final LabelNode last = new LabelNode();

  private BodyEmitter(GeneratorMethod generator, SpillPlan plan) {
    this.generator = generator;
    this.plan = plan;
    this.layout = new BodyLayout(generator);
    this.frames = new BodyFrames(layout);
    this.suspensions = new SuspensionEmitter(this::begin, frames, plan.box());
    this.body = BodyMethod.create(generator);
  }

  /**
   * Returns the body. It takes the instructions of the generator's method, which is left without
   * code; the analyses behind the plan are stale after that.
   */
  public static MethodNode emit(GeneratorMethod generator, SpillPlan plan, Liveness liveness) {
    BodyEmitter emitter = new BodyEmitter(generator, plan);
    emitter.emit(liveness);
    return emitter.body;
  }

  private BodyCode begin() {
    return new BodyCode(generator.frameName(), layout);
  }

  private void emit(Liveness liveness) {
    MethodNode method = generator.method();
    int entryLine = Lines.first(method);
    frames.rewrite(method, liveness);
    shiftSlots(method.instructions);
    body.tryCatchBlocks = method.tryCatchBlocks;
    body.instructions.add(method.instructions);
    Map<AbstractInsnNode, PointPlan> resumeLabels = new IdentityHashMap<>();
    InsnList restores = new InsnList();
    List<LabelNode> targets = replaceMarkers(resumeLabels, restores);
    new ReturnRewriter(body, this::begin).rewrite();
    body.instructions.add(restores);
    body.instructions.insert(dispatch(targets, entryLine));
    body.instructions.add(last);
    new DebugInfoEmitter(body, layout, resumeLabels).emit(method, first, last);
  }

  private void shiftSlots(InsnList code) {
    for (AbstractInsnNode insn : code) {
      if (insn instanceof VarInsnNode access) {
        access.var = layout.shifted(access.var);
      } else if (insn instanceof IincInsnNode increment) {
        increment.var = layout.shifted(increment.var);
      }
    }
  }

  /** Returns the labels of the restore blocks, by state from 1. */
  private List<LabelNode> replaceMarkers(
      Map<AbstractInsnNode, PointPlan> resumeLabels, InsnList restores) {
    List<LabelNode> targets = new ArrayList<>();
    for (PointPlan point : plan.points()) {
      LabelNode resume = new LabelNode();
      LabelNode restore = new LabelNode();
      AbstractInsnNode call = point.point().call();
      if (plan.box() != null) {
        body.instructions.remove(YieldBox.callBefore(point.point()));
      }
      body.instructions.insertBefore(call, suspensions.suspendAndResume(point, resume));
      body.instructions.remove(call);
      restores.add(suspensions.restore(point, restore, resume));
      resumeLabels.put(resume, point);
      targets.add(restore);
    }
    return targets;
  }

  /**
   * The switch has no line of its own, so that coverage tools count no branch of the user's. Its
   * default cannot be reached by one thread; two that race for the generator may get there.
   */
  private InsnList dispatch(List<LabelNode> restores, int entryLine) {
    LabelNode start = new LabelNode();
    LabelNode unreachable = new LabelNode();
    List<LabelNode> targets = new ArrayList<>(List.of(start));
    targets.addAll(restores);
    BodyCode code = begin().add(first);
    code.loadFrame().get(RuntimeMembers.STATE, "I").op(Opcodes.DUP);
    code.op(Opcodes.ICONST_M1).op(Opcodes.IXOR);
    code.loadFrame().op(Opcodes.SWAP).put(RuntimeMembers.STATE, "I");
    code.add(
        new TableSwitchInsnNode(
            0, restores.size(), unreachable, targets.toArray(new LabelNode[0])));
    code.add(unreachable).add(frames.entry());
    code.op(Opcodes.ACONST_NULL).op(Opcodes.ATHROW);
    code.add(start).add(frames.entry());
    if (entryLine > 0) {
      code.add(new LineNumberNode(entryLine, start));
    }
    plan.arguments().forEach(code::restore);
    // Keeps the frame above apart from one that the code as compiled may start with.
    return code.op(Opcodes.NOP).instructions();
  }
}
