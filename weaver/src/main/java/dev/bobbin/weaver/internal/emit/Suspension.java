package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.scan.YieldBox;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import java.util.List;

/** Writes what is saved at a suspension point, in either form of the body. */
final class Suspension {

  private Suspension() {}

  /**
   * Stores the yielded value, the operand stack and the live variables that have changed, nulls
   * what died, and sets the state.
   *
   * @param box the box that is only made when the value is read, or null
   */
  static void save(BodyCode code, PointPlan plan, YieldBox box, int state) {
    takeArgument(code, plan, box);
    saveRest(code, plan, state);
  }

  /** The same when the marker's argument has been taken. */
  static void saveRest(BodyCode code, PointPlan plan, int state) {
    List<Spill> stack = plan.stack();
    for (int i = stack.size() - 1; i >= 0; i--) {
      code.popInto(stack.get(i));
    }
    plan.changed().forEach(code::save);
    plan.died().forEach(code::forget);
    code.putState(state);
  }

  private static void takeArgument(BodyCode code, PointPlan plan, YieldBox box) {
    switch (plan.point().marker()) {
      case YIELD -> takeValue(code, box);
      case YIELD_FROM -> code.iterator().keepDelegate();
      default -> {
        // Gen.yield() has no argument, and the frame's value is null while the body runs.
      }
    }
  }

  private static void takeValue(BodyCode code, YieldBox box) {
    if (box == null) {
      code.popInto(RuntimeMembers.VALUE);
    } else {
      code.popInto(FrameMembers.YIELDED, box.primitive());
    }
  }
}
