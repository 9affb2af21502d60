package dev.bobbin.itertools;

import java.util.Iterator;

/** The elements of several iterables, one after the other. */
final class Chained<T> extends Derived<T> {
  private final Iterables<T> iterables;

  /** Those of the iterable that is read; null before the first and after the last. */
  private Iterator<? extends T> elements;

  Chained(Iterables<T> iterables) {
    super(iterables);
    this.iterables = iterables;
  }

  @Override
  boolean fetch() {
    if (elements == null || !elements.hasNext()) {
      elements = iterables.next();
    }
    return elements != null;
  }

  @Override
  T take() {
    return elements.next();
  }
}
