package dev.bobbin.conformance.reference;

import dev.bobbin.Gen;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The text of a value in a trace: it tells types apart, and is the same for equal values of two
 * class loaders.
 */
final class ValueText {

  /** An array may contain itself. */
  private static final int DEEPEST = 8;

  private ValueText() {}

  static String of(Object value) {
    return of(value, DEEPEST);
  }

  private static String of(Object value, int depth) {
    if (value instanceof String) {
      return '"' + (String) value + '"';
    }
    if (value == null || value instanceof Integer || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof Number || value instanceof Character || value instanceof Enum) {
      return value.getClass().getSimpleName() + " " + value;
    }
    if (value instanceof Throwable) {
      return ofThrowable((Throwable) value);
    }
    return value.getClass().isArray() ? ofArray(value, depth) : ofObject(value);
  }

  private static String ofArray(Object array, int depth) {
    if (depth == 0) {
      return "...";
    }
    StringJoiner text = new StringJoiner(", ", array.getClass().getSimpleName() + "{", "}");
    for (int i = 0; i < Array.getLength(array); i++) {
      text.add(of(Array.get(array, i), depth - 1));
    }
    return text.toString();
  }

  private static String ofObject(Object value) {
    if (value instanceof Gen) {
      return "a generator";
    }
    if (value instanceof Collection || value instanceof Map) {
      return value.getClass().getSimpleName() + " " + value;
    }
    String name = value.getClass().getName();
    if (value.getClass().isHidden() || name.contains("$$")) {
      return "a lambda";
    }
    String text = value.toString();
    return text.startsWith(name + "@") ? value.getClass().getSimpleName() : text;
  }

  private static String ofThrowable(Throwable exception) {
    StringBuilder text = new StringBuilder(exception.getClass().getName());
    text.append(": ").append(message(exception));
    if (exception.getCause() != null) {
      text.append(" caused by ").append(of(exception.getCause()));
    }
    for (Throwable suppressed : exception.getSuppressed()) {
      text.append(" suppressing ").append(of(suppressed));
    }
    return text.toString();
  }

  /**
   * What the JVM itself says names loaders, and the instructions that led to a null; the runtime
   * wraps a stream in a class of its own.
   */
  private static String message(Throwable exception) {
    String message = exception.getMessage();
    if (message == null || exception instanceof NullPointerException && isFromJvm(message)) {
      return "";
    }
    if (exception instanceof ClassCastException) {
      return message.replaceFirst(" \\(.*", "");
    }
    return message.replaceFirst("'.*' object has no send", "object has no send");
  }

  private static boolean isFromJvm(String message) {
    return message.startsWith("Cannot ");
  }
}
