package dev.bobbin.weaver.internal.emit;

import dev.bobbin.weaver.internal.frames.VerifierType;
import dev.bobbin.weaver.internal.spill.PointPlan;
import dev.bobbin.weaver.internal.spill.Spill;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Suspension points in a row that have one block to load the variables of all of them: else a body
 * grows with the number of its points times that of its variables.
 *
 * <p>What is not live at a point is loaded there for nothing, and the stack map behind it does not
 * mention it. So only large bodies have such blocks, where a few loads more do not count, and a
 * block loads at most about twice of what each of its points needs.
 *
 * @param points the points, in the order of their states
 * @param locals what is loaded, by slot
 */
record SharedRestore(List<PointPlan> points, List<Spill> locals) {

  /** So much code to restore variables does not belong to a body that HotSpot would inline. */
  private static final int LARGE = 1000;

  /** About what it takes to load one variable. */
  private static final int BYTES = 6;

  /** Returns the blocks of a body with the given suspension points, in the order of its states. */
  static List<SharedRestore> in(List<PointPlan> points) {
    int bytes = points.stream().mapToInt(point -> point.locals().size() * BYTES).sum();
    return bytes < LARGE ? List.of() : group(points);
  }

  private static List<SharedRestore> group(List<PointPlan> points) {
    List<SharedRestore> groups = new ArrayList<>();
    Union union = new Union();
    for (PointPlan point : points) {
      if (!union.add(point)) {
        union.addTo(groups);
        union = new Union();
        union.add(point);
      }
    }
    union.addTo(groups);
    return groups;
  }

  private static final class Union {
    private final List<PointPlan> points = new ArrayList<>();
    private final TreeMap<Integer, Spill> locals = new TreeMap<>();
    private int fewest = Integer.MAX_VALUE;

    boolean add(PointPlan point) {
      TreeMap<Integer, Spill> sum = new TreeMap<>(locals);
      for (Spill local : point.locals()) {
        if (!fits(local)) {
          return false;
        }
        sum.put(local.slot(), local);
      }
      int least = Math.min(fewest, point.locals().size());
      if (sum.size() > 2 * least + 2) {
        return false;
      }
      points.add(point);
      locals.putAll(sum);
      fewest = least;
      return true;
    }

    /** A slot cannot be loaded with two values, nor with half of one. */
    private boolean fits(Spill local) {
      Spill same = locals.get(local.slot());
      Spill below = locals.get(local.slot() - 1);
      boolean wide = VerifierType.size(local.type()) == 2;
      return same == null
          ? !(wide && locals.containsKey(local.slot() + 1))
              && (below == null || VerifierType.size(below.type()) == 1)
          : same.equals(local);
    }

    void addTo(List<SharedRestore> groups) {
      if (points.size() > 1) {
        groups.add(new SharedRestore(List.copyOf(points), List.copyOf(locals.values())));
      }
    }
  }
}
