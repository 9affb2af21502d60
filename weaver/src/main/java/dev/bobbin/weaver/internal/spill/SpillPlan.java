package dev.bobbin.weaver.internal.spill;

import java.util.List;

/**
 * Which live value goes to which field.
 *
 * @param fields the fields of the frame class, apart from the receiver's
 * @param arguments the parameters that the body reads
 * @param points the suspension points, in the order of their states
 */
public record SpillPlan(List<SpillField> fields, List<Spill> arguments, List<PointPlan> points) {

  /** Creates a plan; the lists are copied. */
  public SpillPlan {
    fields = List.copyOf(fields);
    arguments = List.copyOf(arguments);
    points = List.copyOf(points);
  }
}
