package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** A counter, and how often it was released. */
public final class Guarded implements Ints {
  private final int limit;
  private int next;
  private int released;

  /** Creates the iterator. */
  public Guarded(int limit) {
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
    try {
      return next++ + released;
    } finally {
      released++;
    }
  }
}
