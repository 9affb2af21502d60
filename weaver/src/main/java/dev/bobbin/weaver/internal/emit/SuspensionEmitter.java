package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.YieldBox;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import java.util.List;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;

/**
 * Writes one suspension point.
 *
 * <pre>
 *     store the yielded value, the stack, the live variables; null what died
 *     frame.state = k
 *     return true
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
 * there yet; the rest stays inside the ranges it was in.
 */
final class SuspensionEmitter {
  private final Supplier<BodyCode> begin;
  private final BodyFrames frames;
  private final YieldBox box;

  SuspensionEmitter(Supplier<BodyCode> begin, BodyFrames frames, YieldBox box) {
    this.begin = begin;
    this.frames = frames;
    this.box = box;
  }

  /** Returns what replaces the call of the marker. */
  InsnList suspendAndResume(PointPlan plan, LabelNode resume) {
    BodyCode code = begin.get();
    takeArgument(code, plan);
    List<Spill> stack = plan.stack();
    for (int i = stack.size() - 1; i >= 0; i--) {
      code.popInto(stack.get(i));
    }
    plan.locals().forEach(code::save);
    plan.died().forEach(code::forget);
    code.putState(plan.point().state()).op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    code.add(resume).add(frames.resumed(plan.locals(), stack));
    return code.rethrow().loadSent().instructions();
  }

  private void takeArgument(BodyCode code, PointPlan plan) {
    switch (plan.point().marker()) {
      case YIELD -> takeValue(code);
      case YIELD_FROM -> code.delegate();
      default -> {
        // Gen.yield() has no argument, and the frame's value is null while the body runs.
      }
    }
  }

  private void takeValue(BodyCode code) {
    if (box == null) {
      code.popInto(RuntimeMembers.VALUE);
    } else {
      code.popInto(FrameMembers.YIELDED, box.primitive());
    }
  }

  /** Returns the restore block. */
  InsnList restore(PointPlan plan, LabelNode restore, LabelNode resume) {
    BodyCode code = begin.get();
    code.add(restore).add(frames.entry());
    if (plan.point().line() > 0) {
      code.add(new LineNumberNode(plan.point().line(), restore));
    }
    plan.locals().forEach(code::restore);
    plan.stack().forEach(code::push);
    return code.add(new JumpInsnNode(Opcodes.GOTO, resume)).instructions();
  }
}
