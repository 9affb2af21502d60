package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A range that keeps its next element boxed. */
public final class BoxedRange implements Iterator<Integer> {
  private final int limit;
  private int index;
  private Integer next;

  /** Creates the iterator. */
  public BoxedRange(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (next == null && index < limit) {
      next = index++;
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
