package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** The elements from the first one on for which a predicate is false. */
final class Dropping<T> extends Derived<T> {
  private static final Object NONE = new Object();

  private final Iterator<? extends T> elements;
  private final Predicate<? super T> predicate;
  private boolean dropped;

  /** The first one, until it is taken; or NONE. */
  private Object first = NONE;

  Dropping(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.predicate = predicate;
    this.elements = elements;
  }

  @Override
  boolean fetch() {
    if (!dropped) {
      first = firstBehind(predicate, elements);
      dropped = true;
    }
    return first != NONE || elements.hasNext();
  }

  /** Does not take the generator, which would escape: HotSpot does not inline what runs once. */
  private static <T> Object firstBehind(
      Predicate<? super T> predicate, Iterator<? extends T> elements) {
    while (elements.hasNext()) {
      T element = elements.next();
      if (!predicate.test(element)) {
        return element;
      }
    }
    return NONE;
  }

  @Override
  @SuppressWarnings("unchecked") // either NONE or an element
  T take() {
    if (first == NONE) {
      return elements.next();
    }
    T element = (T) first;
    first = NONE;
    return element;
  }
}
