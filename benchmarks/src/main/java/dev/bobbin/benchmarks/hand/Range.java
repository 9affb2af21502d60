package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** The numbers from 0 up to a limit. */
public final class Range implements Ints {
  private final int limit;
  private int next;

  /** Creates the iterator. */
  public Range(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return next < limit;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next++;
  }
}
