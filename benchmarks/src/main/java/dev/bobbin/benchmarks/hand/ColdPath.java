package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** The numbers up to a limit, with a report that is never made. */
public final class ColdPath implements Ints {
  private final int limit;
  private int next;

  /** Creates the iterator. */
  public ColdPath(int limit) {
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
    if (next < 0) {
      report();
    }
    return next++;
  }

  private void report() {
    System.out.println("below zero: " + next + " of " + limit);
  }
}
