package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** The squares below the square of a limit. */
public final class Squares implements PrimitiveIterator.OfLong {
  private final int limit;
  private int index;

  /** Creates the iterator. */
  public Squares(int limit) {
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
    long root = index++;
    return root * root;
  }

  @Override
  public Long next() {
    return nextLong();
  }
}
