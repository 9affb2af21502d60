package dev.bobbin.benchmarks.hand;

import java.util.Iterator;

/** Each element and one. */
public final class Mapped implements Ints {
  private final Iterator<Integer> source;

  /** Creates the iterator. */
  public Mapped(Iterator<Integer> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public int nextInt() {
    return source.next() + 1;
  }
}
