package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Bodies of the generators that yield some neighbours at a time. */
final class Batches {

  private Batches() {}

  @Generator
  static <T> Gen<List<T>> windowed(Source<T> source, int n, T fill, int step) {
    Window window = new Window(n, step);
    for (T element : source) {
      if (window.add(element)) {
        Gen.yield(Tuples.of(window.slide()));
      }
    }
    if (window.isNew()) {
      Gen.yield(Tuples.of(window.filledWith(fill)));
    }
    return Gen.done();
  }
}
