package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;

/** A stage that remembers the value that passed last. */
final class Remembering<T> implements Iterable<T> {
  private final Iterable<T> source;
  private T last;

  Remembering(Iterable<T> source) {
    this.source = source;
  }

  @Override
  @Generator
  public Iterator<T> iterator() {
    for (T item : source) {
      last = item;
      Gen.yield(item);
    }
    return Gen.done();
  }

  T last() {
    return last;
  }
}
