package dev.bobbin.explorer;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The texts of a program's values, bounded.
 *
 * <p>Collections of the JDK and arrays are read only as far as they are shown. An object that has
 * no {@code toString} of its own is shown as its class, since the JDK's would call its {@code
 * hashCode}.
 */
final class ValueText {
  private static final int LONGEST = 120;
  private static final int LONGEST_OF_ALL = 3 * LONGEST;
  private static final int MOST_ELEMENTS = 10;
  private static final int DEEPEST = 3;
  private static final String MORE = "…";

  /** Longer strings would be kept alive to no purpose. */
  private static final int LONGEST_PLAIN = 1 << 12;

  /** The name of a class that inherits {@code toString} from Object; else an empty text. */
  private static final ClassValue<String> SILENT =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          try {
            boolean told = type.getMethod("toString").getDeclaringClass() != Object.class;
            return told ? "" : typeName(type);
          } catch (NoSuchMethodException | LinkageError unknown) {
            return typeName(type);
          }
        }
      };

  private final Function<Object, String> names;

  /**
   * Creates what makes texts.
   *
   * @param names returns the name of a value that is a recorded generator, else null
   */
  ValueText(Function<Object, String> names) {
    this.names = names;
  }

  /** Returns the text of a value; a failure of its {@code toString} is shown as such. */
  String of(Object value) {
    String text = text(value, DEEPEST);
    return text.length() <= LONGEST_OF_ALL ? text : cut(text, LONGEST_OF_ALL);
  }

  /**
   * Returns the text of a value.
   *
   * <p>With more than 325 bytes, the JVM inlines it nowhere: the {@code toString} methods of the
   * program are compiled with it once, and not with each kind of event.
   */
  private String text(Object value, int depth) {
    try {
      if (value == null || value instanceof Boolean || value instanceof Number && isOfJdk(value)) {
        return cut(String.valueOf(value));
      }
      if (value instanceof CharSequence text && isOfJdk(value)) {
        return quoted(text);
      }
      if (value instanceof Character) {
        return "'" + value + "'";
      }
      if (value instanceof Throwable thrown) {
        return ofThrowable(thrown);
      }
      if (value.getClass().isArray()) {
        return depth <= 0 ? MORE : ofArray(value, depth);
      }
      if (isOfJdk(value) && value instanceof Collection<?> elements) {
        return depth <= 0 ? MORE : ofElements(elements.iterator(), depth, "[", "]");
      }
      if (isOfJdk(value) && value instanceof Map<?, ?> map) {
        return depth <= 0 ? MORE : ofElements(map.entrySet().iterator(), depth, "{", "}");
      }
      if (value instanceof Map.Entry<?, ?> entry && isOfJdk(value)) {
        return text(entry.getKey(), depth - 1) + "=" + text(entry.getValue(), depth - 1);
      }
      String name = names.apply(value);
      return name != null ? name : ofOther(value);
    } catch (Throwable failure) {
      String type = typeName(value.getClass());
      return "<" + type + ".toString() failed: " + failure.getClass().getSimpleName() + ">";
    }
  }

  /**
   * Returns whether a value is a string, a boolean or a number that cannot change, and has the text
   * of each value that is equal to it: that can be made later.
   */
  static boolean isPlain(Object value) {
    return value instanceof String string && string.length() <= LONGEST_PLAIN
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof Byte
        || value instanceof Short
        || value instanceof Float;
  }

  /** Returns the text of a plain value. */
  static String ofPlain(Object value) {
    return value instanceof String string ? quoted(string) : value.toString();
  }

  private static String quoted(CharSequence text) {
    return '"' + cut(text.length() > LONGEST ? text.subSequence(0, LONGEST + 1) : text) + '"';
  }

  private static String ofOther(Object value) {
    String type = SILENT.get(value.getClass());
    return type.isEmpty() ? cut(String.valueOf(value.toString())) : type;
  }

  /** The class of a lambda has a name that differs from run to run. */
  private static String typeName(Class<?> type) {
    String name = type.isAnonymousClass() ? type.getName() : type.getSimpleName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name.substring(name.lastIndexOf('.') + 1) : "lambda";
  }

  private static String ofThrowable(Throwable thrown) {
    String name = typeName(thrown.getClass());
    String message = thrown.getMessage();
    return message == null ? name : name + ": " + cut(message);
  }

  private String ofArray(Object array, int depth) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    int length = Array.getLength(array);
    for (int i = 0; i < length && i < MOST_ELEMENTS; i++) {
      text.add(text(Array.get(array, i), depth - 1));
    }
    return (length > MOST_ELEMENTS ? text.add(MORE) : text).toString();
  }

  private String ofElements(Iterator<?> elements, int depth, String open, String close) {
    StringJoiner text = new StringJoiner(", ", open, close);
    for (int i = 0; elements.hasNext(); i++) {
      if (i == MOST_ELEMENTS) {
        return text.add(MORE).toString();
      }
      text.add(text(elements.next(), depth - 1));
    }
    return text.toString();
  }

  private static boolean isOfJdk(Object value) {
    return value.getClass().getClassLoader() == null;
  }

  private static String cut(CharSequence text) {
    if (text.length() <= LONGEST) {
      return text.toString();
    }
    return cut(text, LONGEST);
  }

  /** A character that takes two places is not cut in two. */
  private static String cut(CharSequence text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.subSequence(0, end).toString().concat(MORE);
  }
}
