package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements that four divides. */
public final class Filter implements Ints {
  private final Iterator<Integer> source;
  private int next;
  private boolean ready;

  /** Creates the iterator. */
  public Filter(Iterator<Integer> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (!ready && source.hasNext()) {
      int element = source.next();
      if ((element & 3) == 0) {
        next = element;
        ready = true;
      }
    }
    return ready;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return next;
  }
}
