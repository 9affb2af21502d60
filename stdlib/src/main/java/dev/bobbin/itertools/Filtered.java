package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** The elements for which a predicate is true. */
final class Filtered<T> extends Derived<T> {
  private final Iterator<? extends T> elements;
  private final Predicate<? super T> predicate;
  private T found;

  Filtered(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.predicate = predicate;
    this.elements = elements;
  }

  @Override
  boolean fetch() {
    while (elements.hasNext()) {
      T element = elements.next();
      if (predicate.test(element)) {
        found = element;
        return true;
      }
    }
    return false;
  }

  @Override
  T take() {
    T element = found;
    found = null;
    return element;
  }
}
