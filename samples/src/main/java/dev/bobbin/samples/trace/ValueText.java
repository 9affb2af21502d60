package dev.bobbin.samples.trace;

import java.io.Closeable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringJoiner;

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
    } else if (value instanceof int[] array) {
      return Arrays.toString(array);
    } else if (value instanceof Path path) {
      return path.getFileName().toString();
    }
    if (value instanceof Record tuple && hasDefaultText(tuple)) {
      return text(tuple);
    }
    return differsFromRunToRun(value) ? value.getClass().getSimpleName() : String.valueOf(value);
  }

  private static boolean hasDefaultText(Record value) {
    return value.toString().startsWith(value.getClass().getSimpleName() + "[");
  }

  /** Returns its name and its components, as Python shows a tuple. */
  private static String text(Record value) {
    StringJoiner components = new StringJoiner(", ", value.getClass().getSimpleName() + "(", ")");
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      components.add(text(read(value, component.getAccessor())));
    }
    return components.toString();
  }

  private static Object read(Record value, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor + " of a " + value.getClass(), e);
    }
  }

  /** Returns whether the text of a value has an address in memory, a port or the like. */
  private static boolean differsFromRunToRun(Object value) {
    return value instanceof Closeable
        || value != null && value.toString().startsWith(value.getClass().getName() + "@");
  }

  static String of(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + "(" + of((Object) thrown.getMessage()) + ")";
  }
}
