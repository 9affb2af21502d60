package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** The elements for which a predicate is true. */
final class Filtered<T> extends Sought<T> {

  Filtered(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(predicate, elements, sources);
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
}
