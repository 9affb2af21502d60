package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Bodies of the generators that yield some neighbours at a time. */
final class Batches {

  private Batches() {}

  @Generator
  static <T> Gen<List<T>> windowed(Source<T> source, int n, T fill, int step) {
    Window window = new Window(n);
    int missing = n;
    int size = n;
    for (T element : source) {
      window.add(element);
      if (--missing == 0) {
        Gen.yield(Tuples.of(window.toArray()));
        missing = step;
        size = Math.min(n, step);
      }
    }
    // The last window has at least one element that none before has.
    if (missing < size) {
      for (; missing > 0; missing--) {
        window.add(fill);
      }
      Gen.yield(Tuples.of(window.toArray()));
    }
    return Gen.done();
  }
}
