package dev.bobbin.itertools;

import java.util.Iterator;

/** Each element with its number. */
final class Numbered<T> extends Derived<Indexed<T>> {
  private final Iterator<? extends T> elements;
  private long index;

  Numbered(Iterator<? extends T> elements, int start, Sources sources) {
    super(sources);
    this.elements = elements;
    this.index = start;
  }

  @Override
  boolean fetch() {
    return elements.hasNext();
  }

  @Override
  Indexed<T> take() {
    T element = elements.next();
    return new Indexed<>(Math.toIntExact(index++), element);
  }
}
