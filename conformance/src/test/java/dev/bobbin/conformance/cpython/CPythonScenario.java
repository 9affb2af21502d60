package dev.bobbin.conformance.cpython;

import java.util.List;

/**
 * A scenario with the trace that CPython gave.
 *
 * @param expected for each step its log lines and its outcome, as {@link Outcome} writes them
 */
record CPythonScenario(
    String id, String group, String title, List<Step> steps, List<List<String>> expected) {

  String displayName() {
    return id + " " + group + ": " + title;
  }
}
