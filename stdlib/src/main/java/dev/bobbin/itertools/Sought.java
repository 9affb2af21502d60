package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Predicate;

/** Elements that a predicate is asked about before they are known to be values. */
abstract class Sought<T> extends Derived<T> {
  final Iterator<? extends T> elements;
  final Predicate<? super T> predicate;

  /** The next value, between {@link #fetch} and {@link #take}. */
  T found;

  Sought(Predicate<? super T> predicate, Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.predicate = predicate;
    this.elements = elements;
  }

  @Override
  final T take() {
    T element = found;
    found = null;
    return element;
  }
}
