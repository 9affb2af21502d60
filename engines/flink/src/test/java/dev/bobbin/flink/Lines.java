package dev.bobbin.flink;

import java.util.ArrayList;
import java.util.List;

/** Compares many lines, and tells a few that differ. */
final class Lines {
  private static final int TOLD = 5;

  private Lines() {}

  /** Fails unless both have the same lines, as often; the order does not matter. */
  static void assertSame(List<String> actual, List<String> expected) {
    if (expected.isEmpty()) {
      throw new AssertionError("nothing is expected: the comparison would say nothing");
    }
    List<String> got = new ArrayList<>(actual);
    List<String> wanted = new ArrayList<>(expected);
    got.sort(null);
    wanted.sort(null);
    if (!got.equals(wanted)) {
      throw new AssertionError(
          got.size()
              + " lines instead of "
              + wanted.size()
              + "; missing, or too seldom: "
              + without(wanted, got)
              + "; too often: "
              + without(got, wanted));
    }
  }

  /** Both are sorted. */
  private static List<String> without(List<String> lines, List<String> removed) {
    List<String> rest = new ArrayList<>();
    int next = 0;
    for (String line : lines) {
      while (next < removed.size() && removed.get(next).compareTo(line) < 0) {
        next++;
      }
      if (next < removed.size() && removed.get(next).equals(line)) {
        next++;
      } else if (rest.size() < TOLD) {
        rest.add(line);
      }
    }
    return rest;
  }
}
