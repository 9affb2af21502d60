package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.bytecode.MethodCopy;
import dev.bobbin.weaver.internal.scan.YieldBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which live value goes to which field.
 *
 * @param fields the fields of the frame class, apart from the receiver's
 * @param arguments the parameters that the body reads
 * @param early what is stored where it is set, in the order of the code
 * @param points the suspension points, in the order of their states
 * @param moved the fields that are emptied as soon as they have been loaded; those of the operand
 *     stack always are
 * @param releases where other fields let go while the body runs
 * @param box the box that is only made when the yielded value is read; null if the yielded value is
 *     kept as it is
 */
public record SpillPlan(
    List<SpillField> fields,
    List<Spill> arguments,
    List<EarlyStore> early,
    List<PointPlan> points,
    Set<SpillField> moved,
    List<Release> releases,
    YieldBox box) {

  /** Creates a plan; the collections are copied. */
  public SpillPlan {
    fields = List.copyOf(fields);
    arguments = List.copyOf(arguments);
    early = List.copyOf(early);
    points = List.copyOf(points);
    moved = Set.copyOf(moved);
    releases = List.copyOf(releases);
  }

  /** Returns the same plan for a copy of the method that it was made for. */
  public SpillPlan in(MethodCopy copy) {
    List<EarlyStore> copiedEarly = new ArrayList<>();
    for (EarlyStore store : early) {
      copiedEarly.add(store.in(copy));
    }
    List<PointPlan> copiedPoints = new ArrayList<>();
    for (PointPlan point : points) {
      copiedPoints.add(point.in(copy));
    }
    List<Release> copiedReleases = new ArrayList<>();
    for (Release release : releases) {
      copiedReleases.add(release.in(copy));
    }
    return new SpillPlan(fields, arguments, copiedEarly, copiedPoints, moved, copiedReleases, box);
  }

  /** Returns the plan of a form that has no frame until it suspends, and then stores all. */
  public SpillPlan ofNewFrames() {
    List<PointPlan> complete = points.stream().map(PointPlan::ofNewFrame).toList();
    return new SpillPlan(fields, arguments, List.of(), complete, Set.of(), List.of(), box);
  }

  /** Returns whether what this plan keeps at its points, another one finds there. */
  public boolean canBeResumedBy(SpillPlan other) {
    return Objects.equals(box, other.box)
        && arguments.equals(other.arguments)
        && points.size() <= other.points.size()
        && keepTheSameAs(other.points);
  }

  private boolean keepTheSameAs(List<PointPlan> others) {
    for (int i = 0; i < points.size(); i++) {
      if (!points.get(i).keepsTheSameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
