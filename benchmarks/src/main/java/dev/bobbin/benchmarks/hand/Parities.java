package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Whether the numbers below a limit have their second bit. */
public final class Parities implements Iterator<Boolean> {
  private final int limit;
  private int index;

  /** Creates the iterator. */
  public Parities(int limit) {
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return index < limit;
  }

  @Override
  public Boolean next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return (index++ & 2) != 0;
  }
}
