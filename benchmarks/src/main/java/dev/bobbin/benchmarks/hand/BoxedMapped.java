package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A map that keeps its next element boxed. */
public final class BoxedMapped implements Iterator<Integer> {
  private final Iterator<Integer> source;
  private Integer next;

  /** Creates the iterator. */
  public BoxedMapped(Iterator<Integer> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (next == null && source.hasNext()) {
      next = source.next() + 1;
    }
    return next != null;
  }

  @Override
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Integer element = next;
    next = null;
    return element;
  }
}
