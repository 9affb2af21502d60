package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** The elements before the first one for which a predicate is false. */
final class Taking<T> extends Sought<T> {

  Taking(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(predicate, elements, sources);
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
}
