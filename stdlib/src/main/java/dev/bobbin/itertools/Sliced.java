package dev.bobbin.itertools;

import java.util.Iterator;

/**
 * Some elements, chosen by their position. The source is left where CPython leaves it: at the stop,
 * if it has so many.
 */
final class Sliced<T> extends Derived<T> {
  private final Iterator<? extends T> elements;
  private final boolean endless;
  private final int stop;
  private final int step;

  /** How many elements have been read; without a stop, since the last one that was wanted. */
  private int position;

  /** The position of the next one that is wanted. */
  private int next;

  /**
   * Creates a generator.
   *
   * @param stop null for no stop
   */
  Sliced(Iterator<? extends T> elements, int start, Integer stop, int step, Sources sources) {
    super(sources);
    this.elements = elements;
    this.next = start;
    this.endless = stop == null;
    this.stop = endless ? Integer.MAX_VALUE : stop;
    this.step = step;
  }

  @Override
  boolean fetch() {
    while (position < next && elements.hasNext()) {
      read();
    }
    return position >= next && (position < stop || endless) && elements.hasNext();
  }

  @Override
  T take() {
    T element = read();
    if (endless) {
      position = 0;
      next = step - 1;
    } else if (step > 1) {
      next = Math.min(next, stop - step) + step;
    }
    return element;
  }

  /**
   * Calls the iterator in one place, so that HotSpot inlines it also for the few that are skipped.
   */
  private T read() {
    position++;
    return elements.next();
  }
}
