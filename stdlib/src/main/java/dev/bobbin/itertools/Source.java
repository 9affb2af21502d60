package dev.bobbin.itertools;

import java.util.Iterator;

/**
 * An iterable whose iterator has been asked for: every loop over it goes on where the one before
 * stopped, as over an iterator in Python.
 *
 * @param <T> the type of the elements
 * @param elements the only iterator
 */
record Source<T>(Iterator<? extends T> elements) implements Iterable<T> {

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<T> iterator() {
    return (Iterator<T>) elements;
  }
}
