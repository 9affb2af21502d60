package dev.bobbin.weaver.internal.spill;

import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.frames.VerifierType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A field of a frame class.
 *
 * @param index its number, in the order of the class
 * @param name its name
 * @param type the verification type of all that it ever holds
 */
public record SpillField(int index, String name, Object type) {
  private static final Set<Object> GENERATORS =
      Set.of(
          RuntimeMembers.GEN,
          RuntimeMembers.COROUTINE,
          "java/util/Iterator",
          "java/util/PrimitiveIterator$OfInt",
          "java/util/PrimitiveIterator$OfLong",
          "java/util/PrimitiveIterator$OfDouble",
          "java/lang/Iterable",
          "java/lang/Object");

  /** Returns the fields with some numbers, in their order. */
  static List<SpillField> of(BitSet indices, List<SpillField> all) {
    List<SpillField> fields = new ArrayList<>();
    for (int field = indices.nextSetBit(0); field >= 0; field = indices.nextSetBit(field + 1)) {
      fields.add(all.get(field));
    }
    return fields;
  }

  /** Returns the field's descriptor. */
  public String descriptor() {
    return VerifierType.descriptor(type);
  }

  /** Returns whether it keeps an object from being collected. */
  public boolean isReference() {
    return VerifierType.isObject(type);
  }

  /**
   * Returns whether the type is one by which generators are passed around, and so the object may be
   * the frame of another one.
   */
  public boolean mayHoldGenerator() {
    return GENERATORS.contains(type);
  }
}
