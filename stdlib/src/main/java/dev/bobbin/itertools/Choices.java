package dev.bobbin.itertools;

import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;

/** One of the elements. */
final class Choices {

  private Choices() {}

  /** Returns the element whose key comes first in the order; of several the one seen first. */
  static <T, K> T best(
      Iterable<? extends T> iterable,
      Function<? super T, ? extends K> keyOf,
      Comparator<? super K> order,
      Supplier<? extends T> otherwise) {
    Iterator<? extends T> elements = iterable.iterator();
    if (!elements.hasNext()) {
      return otherwise.get();
    }
    T best = elements.next();
    K bestKey = keyOf.apply(best);
    while (elements.hasNext()) {
      T element = elements.next();
      K key = keyOf.apply(element);
      if (order.compare(key, bestKey) < 0) {
        best = element;
        bestKey = key;
      }
    }
    return best;
  }

  static <T> T first(Iterable<? extends T> iterable, Supplier<? extends T> otherwise) {
    Iterator<? extends T> elements = iterable.iterator();
    return elements.hasNext() ? elements.next() : otherwise.get();
  }

  static <T> T last(Iterable<? extends T> iterable, Supplier<? extends T> otherwise) {
    Iterator<? extends T> elements = iterable.iterator();
    if (!elements.hasNext()) {
      return otherwise.get();
    }
    T last = elements.next();
    while (elements.hasNext()) {
      last = elements.next();
    }
    return last;
  }

  static <T> T one(Iterable<? extends T> iterable) {
    Iterator<? extends T> elements = iterable.iterator();
    if (!elements.hasNext()) {
      throw new IllegalArgumentException("too few items in iterable (expected 1)");
    }
    T one = elements.next();
    if (elements.hasNext()) {
      throw new IllegalArgumentException(
          "Expected exactly one item in iterable, but got %s, %s, and perhaps more."
              .formatted(one, elements.next()));
    }
    return one;
  }

  static <T> Supplier<T> empty(String what) {
    return () -> {
      throw new IllegalArgumentException(what + " is empty");
    };
  }

  static <T> Supplier<T> noElement(String function) {
    return () -> {
      throw new IllegalArgumentException(
          function + "() was called on an empty iterable, and no default value was provided.");
    };
  }
}
