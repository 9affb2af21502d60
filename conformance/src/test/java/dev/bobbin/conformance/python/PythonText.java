package dev.bobbin.conformance.python;

import java.util.List;
import java.util.stream.Collectors;

/** Values as {@code str} and {@code repr} show them. */
public final class PythonText {

  private PythonText() {}

  /** Returns {@code str(value)}. */
  public static String str(Object value) {
    return value instanceof String ? (String) value : repr(value);
  }

  /** Returns {@code repr(value)}; an exception, which is only carried, stands in angle brackets. */
  public static String repr(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean) {
      return (boolean) value ? "True" : "False";
    }
    if (value instanceof String) {
      return "'" + value + "'";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Throwable) {
      return "<" + PythonExceptions.text((Throwable) value) + ">";
    }
    return value.toString();
  }
}
