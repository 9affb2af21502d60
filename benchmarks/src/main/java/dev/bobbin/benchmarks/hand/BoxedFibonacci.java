package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@link Fibonacci}, with the next element kept boxed. */
public final class BoxedFibonacci implements Iterator<Long> {
  private final int limit;
  private int index;
  private long a;
  private long b = 1;
  private Long next;

  /** Creates the iterator. */
  public BoxedFibonacci(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (next == null && index < limit) {
      next = a;
      long sum = a + b;
      a = b;
      b = sum;
      index++;
    }
    return next != null;
  }

  @Override
  public Long next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Long element = next;
    next = null;
    return element;
  }
}
