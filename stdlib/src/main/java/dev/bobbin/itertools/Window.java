package dev.bobbin.itertools;

import java.util.Arrays;

/** The last elements of a sequence, in a ring: each new one takes the place of the oldest. */
final class Window {

  /** So many elements get their place before they come: what is asked for may be more. */
  private static final int LARGE = 256;

  private final int size;
  private Object[] ring;

  /** How many elements there are, until the ring is full. */
  private int filled;

  /** Where the oldest element is, when the ring is full. */
  private int oldest;

  Window(int size) {
    this.size = size;
    this.ring = new Object[Math.min(size, LARGE)];
  }

  void add(Object element) {
    if (filled < size) {
      if (filled == ring.length) {
        ring = Arrays.copyOf(ring, (int) Math.min(size, 2L * filled));
      }
      ring[filled++] = element;
    } else {
      ring[oldest++] = element;
      oldest = oldest == size ? 0 : oldest;
    }
  }

  /** Returns the elements of a full window, the oldest first. */
  Object[] toArray() {
    Object[] elements = new Object[size];
    System.arraycopy(ring, oldest, elements, 0, size - oldest);
    System.arraycopy(ring, 0, elements, size - oldest, oldest);
    return elements;
  }
}
