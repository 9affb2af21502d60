package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import dev.bobbin.weaver.internal.scan.SuspensionPoint;
import java.util.List;

/**
 * What to do at one suspension point.
 *
 * @param point the point
 * @param locals the live local variables, by slot
 * @param changed those of them that have to be stored: on some path to the point, their field does
 *     not hold them yet
 * @param stack the operand stack below the marker's argument, the top last
 * @param died reference fields that were set before and that nothing reads any more
 */
public record PointPlan(
    SuspensionPoint point,
    List<Spill> locals,
    List<Spill> changed,
    List<Spill> stack,
    List<SpillField> died) {

  PointPlan in(MethodCopy copy) {
    return new PointPlan(point.in(copy), locals, changed, stack, died);
  }

  /** Returns the plan of the same point where the frame is new. */
  PointPlan ofNewFrame() {
    return new PointPlan(point, locals, locals, stack, List.of());
  }

  boolean keepsTheSameAs(PointPlan other) {
    return locals.equals(other.locals) && stack.equals(other.stack);
  }
}
