package dev.bobbin.itertools;

import dev.bobbin.Gen;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Values and exceptions as the table has them. */
final class PythonText {

  private PythonText() {}

  static String of(Object value) {
    if (value instanceof Gen) {
      return "<iter>";
    }
    List<Object> parts = parts(value);
    if (parts != null) {
      return parts.stream().map(PythonText::of).collect(Collectors.joining(" ", "(", ")"));
    }
    return ofSingle(value);
  }

  private static String ofSingle(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    return value.toString().replace("Infinity", "inf");
  }

  /** Returns what is in a list, or in one of the records; null for anything else. */
  static List<Object> parts(Object value) {
    if (value instanceof List<?> list) {
      return Arrays.asList(list.toArray());
    }
    if (value instanceof Pair<?, ?> pair) {
      return Arrays.asList(pair.first(), pair.second());
    }
    if (value instanceof Indexed<?> indexed) {
      return Arrays.asList(indexed.index(), indexed.value());
    }
    if (value instanceof Group<?, ?> group) {
      return Arrays.asList(group.key(), group.values());
    }
    return null;
  }

  static String of(RuntimeException exception) {
    if (exception instanceof NullPointerException) {
      return "!TypeError";
    }
    String message =
        exception.getMessage().replace("null", "None").replace("2147483647.", "sys.maxsize.");
    if (exception instanceof Boom) {
      return "!Boom: " + message;
    }
    if (exception.getClass() == IllegalArgumentException.class) {
      return (message.startsWith("reduce()") ? "!TypeError: " : "!ValueError: ") + message;
    }
    return exception.toString();
  }
}
