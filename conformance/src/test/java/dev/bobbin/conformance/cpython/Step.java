package dev.bobbin.conformance.cpython;

import dev.bobbin.conformance.python.PythonText;
import java.util.List;

/**
 * One step of a scenario.
 *
 * @param kind what is done, such as {@code next}
 * @param target the name of the generator to which it is done
 * @param arguments the rest
 */
record Step(String kind, String target, List<?> arguments) {

  /** Reads {@code ["send@a", 5]}; without a name it is the generator g. */
  static Step of(List<?> words) {
    String[] names = ((String) words.get(0)).split("@");
    String target = names.length == 1 ? "g" : names[1];
    return new Step(names[0], target, words.subList(1, words.size()));
  }

  String text(int index) {
    return (String) arguments.get(index);
  }

  /** Returns an argument, or null where the step has none. */
  Object optional(int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  @Override
  public String toString() {
    return "> " + kind + "@" + target + " " + PythonText.repr(arguments);
  }
}
