package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements before the first that is not below a limit. */
public final class TakeWhile implements Ints {
  private final Iterator<Integer> source;
  private final int limit;
  private int next;
  private boolean ready;
  private boolean ended;

  /** Creates the iterator. */
  public TakeWhile(Iterator<Integer> source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (!ready && !ended && source.hasNext()) {
      next = source.next();
      ready = next < limit;
      ended = !ready;
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
