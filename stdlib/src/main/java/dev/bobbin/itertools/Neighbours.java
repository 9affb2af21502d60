package dev.bobbin.itertools;

import java.util.Iterator;

/** Each element with the one before it. */
final class Neighbours<T> extends Derived<Pair<T, T>> {
  private final Iterator<? extends T> elements;
  private boolean started;
  private T earlier;

  Neighbours(Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.elements = elements;
  }

  @Override
  boolean fetch() {
    if (!started && elements.hasNext()) {
      earlier = elements.next();
      started = true;
    }
    return started && elements.hasNext();
  }

  @Override
  Pair<T, T> take() {
    T before = earlier;
    earlier = elements.next();
    return new Pair<>(before, earlier);
  }
}
