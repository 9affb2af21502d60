package dev.bobbin.samples.references.contexts;

import static dev.bobbin.contextlib.Contexts.with;

import dev.bobbin.samples.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace transaction() {
    Trace trace = new Trace("with");
    List<Integer> items = new ArrayList<>(List.of(1, 2, 3));
    with(trace.of("committed", ContextManagers.transaction(items)), working -> working.add(4));
    try {
      with(
          trace.of("rolled back", ContextManagers.transaction(items)),
          working -> working.add(5 / (working.size() - 4)));
    } catch (ArithmeticException rolledBack) {
      // The diagram shows it.
    }
    return trace;
  }
}
