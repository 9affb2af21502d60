package dev.bobbin.samples.module2;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Where a countdown stands: what a generator keeps in its local variables. */
final class BombIterator implements Iterator<Integer> {
  private int left;
  private boolean exploded;

  BombIterator(int seconds) {
    left = seconds;
  }

  @Override
  public boolean hasNext() {
    if (left == 0 && !exploded) {
      exploded = true;
      System.out.println("Bang!");
    }
    return left > 0;
  }

  @Override
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return left--;
  }
}
