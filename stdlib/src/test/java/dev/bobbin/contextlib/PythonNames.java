package dev.bobbin.contextlib;

import dev.bobbin.GeneratorExit;
import java.util.NoSuchElementException;

/** Values and exceptions as the table has them. */
final class PythonNames {

  private PythonNames() {}

  static String text(Object value) {
    if (value instanceof Throwable exception) {
      return name(exception) + ": " + exception.getMessage();
    }
    if (value instanceof Resource) {
      return "resource";
    }
    return value == null ? "None" : value.toString();
  }

  private static String name(Throwable exception) {
    if (exception instanceof Boom || exception instanceof Panic) {
      return exception.getClass().getSimpleName();
    }
    if (exception instanceof NoSuchElementException) {
      return "StopIteration";
    }
    if (exception instanceof IllegalStateException) {
      return "RuntimeError";
    }
    if (exception instanceof IllegalArgumentException) {
      return "ValueError";
    }
    return exception instanceof GeneratorExit ? "GeneratorExit" : exception.getClass().getName();
  }
}
