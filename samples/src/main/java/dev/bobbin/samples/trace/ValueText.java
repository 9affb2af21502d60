package dev.bobbin.samples.trace;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;

/** Values as the arrows of a diagram show them. */
final class ValueText {
  private static final int MAX_LENGTH = 40;

  private ValueText() {}

  /** Returns a word and the value behind it; nothing stands for null. */
  static String of(String word, Object value) {
    return value == null ? word : word + " " + of(value);
  }

  static String of(Object value) {
    String text = text(value).replace("\r", "\\r").replace("\n", "\\n");
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
  }

  private static String text(Object value) {
    if (value instanceof String) {
      return "'" + value + "'";
    } else if (value instanceof Object[] array) {
      return Arrays.toString(array);
    } else if (value instanceof Path path) {
      return path.getFileName().toString();
    }
    String text = String.valueOf(value);
    return differsFromRunToRun(value, text) ? value.getClass().getSimpleName() : text;
  }

  /** Returns whether the text of a value has an address in memory, a port or the like. */
  private static boolean differsFromRunToRun(Object value, String text) {
    return value instanceof Closeable
        || value != null && text.startsWith(value.getClass().getName() + "@");
  }

  static String of(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + "(" + of((Object) thrown.getMessage()) + ")";
  }
}
