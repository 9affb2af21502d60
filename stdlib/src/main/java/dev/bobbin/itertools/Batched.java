package dev.bobbin.itertools;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Tuples of so many elements each. */
final class Batched<T> extends Derived<List<T>> {

  /** So many elements get their place before they come: what is asked for may be more. */
  private static final int LARGE = 256;

  private final Iterator<? extends T> elements;
  private final int n;
  private final String incomplete;

  /**
   * Creates the generator.
   *
   * @param incomplete what to say of a last list that is shorter; null to yield it
   */
  Batched(Iterator<? extends T> elements, int n, String incomplete, Sources sources) {
    super(sources);
    this.elements = elements;
    this.n = n;
    this.incomplete = incomplete;
  }

  @Override
  boolean fetch() {
    return elements.hasNext();
  }

  @Override
  List<T> take() {
    Object[] batch = new Object[Math.min(n, LARGE)];
    int size = fill(batch, 0);
    while (size == batch.length && size < n && elements.hasNext()) {
      batch = Arrays.copyOf(batch, (int) Math.min(n, 2L * size));
      size = fill(batch, size);
    }
    if (size < n && incomplete != null) {
      throw new IllegalArgumentException(incomplete);
    }
    return Tuples.of(size == batch.length ? batch : Arrays.copyOf(batch, size));
  }

  /** Returns up to where there are elements. */
  private int fill(Object[] batch, int from) {
    int size = from;
    while (size < batch.length && elements.hasNext()) {
      batch[size++] = elements.next();
    }
    return size;
  }
}
