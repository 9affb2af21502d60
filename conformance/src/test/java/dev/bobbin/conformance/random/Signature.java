package dev.bobbin.conformance.random;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The head of a random generator method.
 *
 * @param number its place in the program; it calls only methods of a higher number, so that there
 *     is no recursion without end
 */
record Signature(int number, Flavour flavour, boolean isStatic, List<Variable> parameters) {

  String name() {
    return "g" + number;
  }

  /** Returns a call with a hole for each argument. */
  String call() {
    return name() + "(" + String.join(", ", Collections.nCopies(parameters.size(), "#")) + ")";
  }

  @Override
  public String toString() {
    String declared =
        parameters.stream()
            .map(p -> (p.capturable() ? "final " : "") + p.sort().type + " " + p.name())
            .collect(Collectors.joining(", "));
    return "@Generator "
        + (isStatic ? "static " : "")
        + (flavour.type + " " + name() + "(" + declared + ")");
  }
}
