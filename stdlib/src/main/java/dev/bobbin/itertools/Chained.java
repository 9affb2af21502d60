package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.List;

/** The elements of several iterables, one after the other. */
final class Chained<T> extends Derived<T> {
  private final Sources sources;
  private final Iterator<Iterable<? extends T>> iterables;

  /** Those of the iterable that is read; null before the first and after the last. */
  private Iterator<? extends T> elements;

  Chained(List<Iterable<? extends T>> iterables, Sources sources) {
    super(sources);
    this.sources = sources;
    this.iterables = iterables.iterator();
  }

  @Override
  boolean fetch() {
    if (elements == null || !elements.hasNext()) {
      elements = following(iterables, sources);
    }
    return elements != null;
  }

  /** Returns the next iterator that has elements, null if there is none. */
  private static <T> Iterator<? extends T> following(
      Iterator<Iterable<? extends T>> iterables, Sources sources) {
    while (iterables.hasNext()) {
      Iterator<? extends T> elements = iterables.next().iterator();
      sources.hold(elements);
      if (elements.hasNext()) {
        return elements;
      }
    }
    return null;
  }

  @Override
  T take() {
    return elements.next();
  }
}
