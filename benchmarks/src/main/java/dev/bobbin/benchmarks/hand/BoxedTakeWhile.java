package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements before the first that is not below a limit; the next one is kept boxed. */
public final class BoxedTakeWhile implements Iterator<Integer> {
  private final Iterator<Integer> source;
  private final int limit;
  private boolean ended;
  private Integer next;

  /** Creates the iterator. */
  public BoxedTakeWhile(Iterator<Integer> source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended && source.hasNext()) {
      next = source.next();
      if (next >= limit) {
        next = null;
        ended = true;
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
