package dev.bobbin.itertools;

import java.util.Iterator;

/**
 * Some elements, chosen by their position. The source is left where CPython leaves it: at the stop,
 * if it has so many.
 */
final class Sliced<T> extends Derived<T> {
  private final Iterator<? extends T> elements;
  private final long stop;
  private final long step;
  private long position;
  private long next;

  Sliced(Iterator<? extends T> elements, long start, long stop, long step, Sources sources) {
    super(sources);
    this.elements = elements;
    this.next = start;
    this.stop = stop;
    this.step = step;
  }

  @Override
  boolean fetch() {
    while (position < next && elements.hasNext()) {
      elements.next();
      position++;
    }
    return position >= next && position < stop && elements.hasNext();
  }

  @Override
  T take() {
    T element = elements.next();
    position++;
    if (step > 1) {
      next = Math.min(next + step, stop);
    }
    return element;
  }
}
