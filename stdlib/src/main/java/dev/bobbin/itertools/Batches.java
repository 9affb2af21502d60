package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** Bodies of the generators that yield some neighbours at a time. */
final class Batches {

  /** So many elements get their place before they come. */
  private static final int LARGE = 256;

  private Batches() {}

  /** The batches are lists that belong to who gets them. */
  @Generator
  static <T> Gen<List<T>> batched(Source<T> source, int n, String incomplete) {
    List<T> batch = newBatch(n);
    for (T element : source) {
      batch.add(element);
      if (batch.size() == n) {
        Gen.yield(batch);
        batch = newBatch(n);
      }
    }
    if (!batch.isEmpty()) {
      requireComplete(incomplete);
      Gen.yield(batch);
    }
    return Gen.done();
  }

  /** What is asked for may be more than there is. */
  private static <T> List<T> newBatch(int n) {
    return new ArrayList<>(Math.min(n, LARGE));
  }

  private static void requireComplete(String incomplete) {
    if (incomplete != null) {
      throw new IllegalArgumentException(incomplete);
    }
  }

  @Generator
  static <T> Gen<List<T>> windowed(Source<T> source, int n, T fill, int step) {
    LinkedList<T> window = new LinkedList<>();
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
      Itertools.repeat(fill, missing).forEach(filler -> slide(window, n, filler));
      Gen.yield(Tuples.of(window.toArray()));
    }
    return Gen.done();
  }

  private static <T> void slide(LinkedList<T> window, int n, T element) {
    if (window.size() == n) {
      window.removeFirst();
    }
    window.addLast(element);
  }
}
