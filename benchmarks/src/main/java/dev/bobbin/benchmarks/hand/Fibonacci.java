package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Fibonacci numbers. */
public final class Fibonacci implements PrimitiveIterator.OfLong {
  private final int limit;
  private int index;
  private long a;
  private long b = 1;

  /** Creates the iterator. */
  public Fibonacci(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return index < limit;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long current = a;
    long sum = a + b;
    a = b;
    b = sum;
    index++;
    return current;
  }

  @Override
  public Long next() {
    return nextLong();
  }
}
