package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A filter that keeps its next element boxed. */
public final class BoxedFilter implements Iterator<Integer> {
  private final Iterator<Integer> source;
  private Integer next;

  /** Creates the iterator. */
  public BoxedFilter(Iterator<Integer> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (next == null && source.hasNext()) {
      Integer element = source.next();
      if ((element & 3) == 0) {
        next = element;
      }
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
