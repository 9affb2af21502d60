package dev.bobbin.durable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is live at one suspension point.
 *
 * @param line its source line, 0 if unknown
 * @param kind {@link #START}, {@link #YIELD} or {@link #DELEGATION}
 * @param entries the values, in the order in which they are saved
 */
record Shape(int line, char kind, List<Entry> entries) {
  static final char START = 'S';
  static final char YIELD = 'Y';
  static final char DELEGATION = 'D';

  /** A field that is not known, in the shape of another body. */
  static final int NO_FIELD = -3;

  /**
   * One value.
   *
   * @param name the variable's; {@code $} and the slot if unknown, {@code #} and the position for a
   *     value on the operand stack
   * @param descriptor its type
   * @param slot the variable's slot; -1 for the receiver; -2 - k for position k of the stack
   * @param field where a frame keeps it
   */
  record Entry(String name, String descriptor, int slot, int field) {

    boolean isPrimitive() {
      return descriptor.length() == 1;
    }

    /** Returns whether the verifier, and so the field, knows only int. */
    private boolean isInt() {
      return "IZBCS".contains(descriptor);
    }

    boolean isSavedAs(Entry other) {
      return isInt() && other.isInt()
          || isPrimitive() == other.isPrimitive()
              && (!isPrimitive() || descriptor.equals(other.descriptor));
    }
  }

  /** Returns names and descriptors, for people. */
  Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    entries.forEach(entry -> variables.put(entry.name, entry.descriptor));
    return variables;
  }

  /** Returns whether names, types and kind are the same. */
  boolean isLike(Shape other) {
    return kind == other.kind && names().equals(other.names());
  }

  private String names() {
    return entries.stream()
        .map(entry -> entry.name + " " + entry.descriptor)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the entry of a slot, or null. */
  Entry at(int slot) {
    for (Entry entry : entries) {
      if (entry.slot == slot) {
        return entry;
      }
    }
    return null;
  }
}
