package dev.bobbin.weaver.internal.spill;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Which reference fields are emptied as soon as the body has loaded them: those that every
 * suspension which keeps them has to store anyway, so that nothing is gained by leaving the object
 * there, and no other place has to be found where it is let go.
 *
 * <p>What may be another generator is not moved: a field that is set to null in each iteration
 * keeps HotSpot from taking that generator's frame apart.
 */
final class MovedFields {

  private MovedFields() {}

  /**
   * Returns their numbers.
   *
   * @param plans what survives each suspension point
   * @param changed what has to be stored there
   * @param early what is stored where it is set
   */
  static BitSet find(
      List<SpillField> fields,
      List<PointPlan> plans,
      Function<PointPlan, List<Spill>> changed,
      Iterable<BitSet> early) {
    BitSet moved = new BitSet();
    for (SpillField field : fields) {
      moved.set(field.index(), field.isReference() && !field.mayHoldGenerator());
    }
    for (PointPlan plan : plans) {
      BitSet left = SlotFields.indices(plan.locals());
      left.andNot(SlotFields.indices(changed.apply(plan)));
      moved.andNot(left);
    }
    for (BitSet stored : early) {
      moved.andNot(stored);
    }
    return moved;
  }
}
