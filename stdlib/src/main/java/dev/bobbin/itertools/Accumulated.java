package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.BiFunction;

/** What a function makes of all elements up to each. */
final class Accumulated<T, R> extends Derived<R> {
  private final Iterator<? extends T> elements;
  private final BiFunction<? super R, ? super T, ? extends R> function;

  /** Whether {@link #total} is the initial value, and has not been yielded. */
  private boolean initial;

  private R total;

  Accumulated(
      Iterator<? extends T> elements,
      BiFunction<? super R, ? super T, ? extends R> function,
      R initial,
      Sources sources) {
    super(sources);
    this.elements = elements;
    this.function = function;
    this.initial = true;
    this.total = initial;
  }

  @Override
  boolean fetch() {
    return initial || elements.hasNext();
  }

  @Override
  R take() {
    if (initial) {
      initial = false;
    } else {
      total = function.apply(total, elements.next());
    }
    return total;
  }
}
