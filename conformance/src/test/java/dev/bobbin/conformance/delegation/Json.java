package dev.bobbin.conformance.delegation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes programs in the form of the data file. */
final class Json {

  private Json() {}

  /** Returns an array; strings are quoted, whatever else is not null is JSON in its text. */
  static String array(Object... elements) {
    return Arrays.stream(elements).map(Json::element).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String element(Object element) {
    return element instanceof String text ? '"' + text + '"' : String.valueOf(element);
  }
}
