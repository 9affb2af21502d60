package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@link Irregular}, with the next element kept boxed. */
public final class BoxedIrregular implements Iterator<Integer> {
  private final int limit;
  private int index;
  private Integer next;

  /** Creates the iterator. */
  public BoxedIrregular(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    while (next == null && index < limit) {
      if ((index & 3) == 0) {
        next = index;
      }
      index++;
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
