package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Bodies of the generators that yield some neighbours at a time. */
final class Batches {

  private Batches() {}

  @Generator
  static <T> Gen<List<T>> windowed(Source<T> source, int n, T fill, int step) {
    List<T> window = new ArrayList<>();
    int missing = n;
    int size = n;
    for (T element : source) {
      slide(window, n, element);
      if (--missing == 0) {
        Gen.yield(Tuples.of(window.toArray()));
        missing = step;
        size = Math.min(n, step);
      }
    }
    // The last window has at least one element that none before has.
    if (missing < size) {
      for (; missing > 0; missing--) {
        slide(window, n, fill);
      }
      Gen.yield(Tuples.of(window.toArray()));
    }
    return Gen.done();
  }

  private static <T> void slide(List<T> window, int n, T element) {
    if (window.size() == n) {
      window.remove(0);
    }
    window.add(element);
  }
}
