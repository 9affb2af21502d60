package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.join;
import static dev.bobbin.itertools.Itertools.map;

import java.util.List;

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
      return "[" + join(", ", map(Repr::of, list)) + "]";
    }
    return value.toString();
  }
}
