package dev.bobbin.samples.trace;

/** Values as the arrows of a diagram show them. */
final class ValueText {
  private static final int MAX_LENGTH = 40;

  private ValueText() {}

  /** Returns a word and the value behind it; nothing stands for null. */
  static String of(String word, Object value) {
    return value == null ? word : word + " " + of(value);
  }

  static String of(Object value) {
    String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
    text = text.replace("\n", "\\n");
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
  }

  static String of(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + "(" + of((Object) thrown.getMessage()) + ")";
  }
}
