package dev.bobbin.itertools;

import java.util.Arrays;

/** So many elements in a row, gathered one by one. */
final class Window {

  /** So many elements get their place before they come: what is asked for may be more. */
  private static final int LARGE = 256;

  private final int size;
  private final int step;
  private Object[] elements;

  /** How many elements there are; negative while some are to be left out. */
  private int filled;

  /** How many of them the window before had, too. */
  private int old;

  Window(int size, int step) {
    this.size = size;
    this.step = step;
    this.elements = new Object[Math.min(size, LARGE)];
  }

  /** Adds an element, and returns whether the window is full. */
  boolean add(Object element) {
    if (filled == elements.length) {
      elements = Arrays.copyOf(elements, (int) Math.min(size, 2L * filled));
    }
    if (filled >= 0) {
      elements[filled] = element;
    }
    filled++;
    return filled == size;
  }

  /** Returns whether it has an element that none before has. */
  boolean isNew() {
    return filled > old;
  }

  /** Returns the elements of a full window, and begins with the next one. */
  Object[] slide() {
    Object[] full = elements;
    filled = size - step;
    old = Math.max(filled, 0);
    elements =
        old > 0 ? Arrays.copyOfRange(full, step, step + size) : new Object[Math.min(size, LARGE)];
    return full;
  }

  /** Returns its elements, and another one in each place that is left. */
  Object[] filledWith(Object fill) {
    Object[] full = Arrays.copyOf(elements, size);
    Arrays.fill(full, filled, size, fill);
    return full;
  }
}
