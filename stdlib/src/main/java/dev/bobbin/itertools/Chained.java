package dev.bobbin.itertools;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The elements of several iterables, one after the other. */
final class Chained<T> extends Derived<T> {
  private final Sources sources;
  private final Iterator<Iterable<? extends T>> iterables;
  private Iterator<? extends T> elements = Collections.emptyIterator();

  Chained(List<Iterable<? extends T>> iterables, Sources sources) {
    super(sources);
    this.sources = sources;
    this.iterables = iterables.iterator();
  }

  @Override
  boolean fetch() {
    while (!elements.hasNext()) {
      if (!iterables.hasNext()) {
        return false;
      }
      elements = iterables.next().iterator();
      sources.hold(elements);
    }
    return true;
  }

  @Override
  T take() {
    return elements.next();
  }
}
