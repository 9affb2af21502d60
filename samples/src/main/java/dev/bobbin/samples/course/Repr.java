package dev.bobbin.samples.course;

import java.util.List;
import java.util.stream.Collectors;

/** Values as Python prints them. */
final class Repr {

  private Repr() {}

  /** Returns what Python's {@code repr} returns for a string, a list, nothing or a number. */
  static String of(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Repr::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
