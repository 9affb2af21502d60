package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** The halves of the numbers below a limit. */
public final class Halves implements PrimitiveIterator.OfDouble {
  private final int limit;
  private int index;

  /** Creates the iterator. */
  public Halves(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return index < limit;
  }

  @Override
  public double nextDouble() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return index++ * 0.5;
  }

  @Override
  public Double next() {
    return nextDouble();
  }
}
