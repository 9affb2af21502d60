package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.List;

/** The iterables of a chain that are still to be read, and what has been opened of them. */
final class Iterables<T> extends Sources {
  private final Iterator<Iterable<? extends T>> iterables;

  Iterables(List<Iterable<? extends T>> iterables) {
    this.iterables = iterables.iterator();
    iterables.forEach(this::hold);
  }

  /** Returns the next iterator that has elements, null if there is none. */
  Iterator<? extends T> next() {
    while (iterables.hasNext()) {
      Iterator<? extends T> elements = iterables.next().iterator();
      hold(elements);
      if (elements.hasNext()) {
        return elements;
      }
    }
    return null;
  }
}
