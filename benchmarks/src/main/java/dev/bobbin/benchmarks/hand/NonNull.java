package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements that are not null. */
public final class NonNull<T> implements Iterator<T> {
  private final Iterator<T> source;
  private T next;

  /** Creates the iterator. */
  public NonNull(Iterator<T> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (next == null && source.hasNext()) {
      next = source.next();
    }
    return next != null;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T element = next;
    next = null;
    return element;
  }
}
