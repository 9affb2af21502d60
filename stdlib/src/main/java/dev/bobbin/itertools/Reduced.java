package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.BinaryOperator;

/** The first element, and what a function makes of it and all up to each. */
final class Reduced<T> extends Derived<T> {
  private final Iterator<? extends T> elements;
  private final BinaryOperator<T> function;
  private boolean started;
  private T total;

  Reduced(Iterator<? extends T> elements, BinaryOperator<T> function, Sources sources) {
    super(sources);
    this.elements = elements;
    this.function = function;
  }

  @Override
  boolean fetch() {
    return elements.hasNext();
  }

  @Override
  T take() {
    T element = elements.next();
    total = started ? function.apply(total, element) : element;
    started = true;
    return total;
  }
}
