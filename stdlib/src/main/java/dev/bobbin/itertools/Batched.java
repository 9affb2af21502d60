package dev.bobbin.itertools;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Lists of so many elements each, which belong to who gets them. */
final class Batched<T> extends Derived<List<T>> {

  /** So many elements get their place before they come: what is asked for may be more. */
  private static final int LARGE = 256;

  private final Iterator<? extends T> elements;
  private final int n;
  private final String incomplete;
  private List<T> batch;

  /**
   * Creates the generator.
   *
   * @param incomplete what to say of a last list that is shorter; null to yield it
   */
  Batched(Iterable<? extends T> iterable, int n, String incomplete, Sources sources) {
    super(sources);
    this.elements = sources.<T>open(iterable).elements();
    this.n = n;
    this.incomplete = incomplete;
  }

  @Override
  boolean fetch() {
    if (batch == null && elements.hasNext()) {
      batch = read();
    }
    return batch != null;
  }

  private List<T> read() {
    List<T> read = new ArrayList<>(Math.min(n, LARGE));
    int missing = n;
    do {
      read.add(elements.next());
      missing--;
    } while (missing > 0 && elements.hasNext());
    if (missing > 0 && incomplete != null) {
      throw new IllegalArgumentException(incomplete);
    }
    return read;
  }

  @Override
  List<T> take() {
    List<T> taken = batch;
    batch = null;
    return taken;
  }
}
