package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** The elements before the first one for which a predicate is false. */
final class Taking<T> extends Derived<T> {
  private final Iterator<? extends T> elements;
  private final Predicate<? super T> predicate;
  private T found;

  Taking(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.predicate = predicate;
    this.elements = elements;
  }

  @Override
  boolean fetch() {
    if (elements.hasNext()) {
      found = elements.next();
      if (predicate.test(found)) {
        return true;
      }
      found = null;
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
