package dev.bobbin.weaver.internal.check;

import java.util.regex.Pattern;

/** The forms that names and descriptors have (JVMS 4.2, 4.3); null has none. */
final class NameForms {
  private static final String NAME = "[^.;\\[]++";
  private static final String FIELD = "\\[*+(?:[BCDFIJSZ]|L" + NAME + ";)";
  private static final Pattern FIELD_TYPE = Pattern.compile(FIELD);
  private static final Pattern METHOD_TYPE =
      Pattern.compile("\\((?:" + FIELD + ")*+\\)(?:V|" + FIELD + ")");
  private static final Pattern CLASS_NAME = Pattern.compile(NAME + "|\\[" + FIELD);
  private static final Pattern METHOD_NAME = Pattern.compile("<init>|<clinit>|[^.;\\[/<>]++");

  private NameForms() {}

  static boolean isClassName(String text) {
    return matches(CLASS_NAME, text);
  }

  static boolean isMethodName(String text) {
    return matches(METHOD_NAME, text);
  }

  static boolean isFieldType(String text) {
    return matches(FIELD_TYPE, text);
  }

  static boolean isMethodType(String text) {
    return matches(METHOD_TYPE, text);
  }

  private static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }
}
