package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** Of the numbers up to a limit, those that four divides. */
public final class Irregular implements Ints {
  private final int limit;
  private int next;

  /** Creates the iterator. */
  public Irregular(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    while (next < limit && (next & 3) != 0) {
      next++;
    }
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
