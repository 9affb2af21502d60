package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Function;

/** What a function makes of each element. */
final class Mapped<T, R> extends Derived<R> {
  private final Iterator<? extends T> elements;
  private final Function<? super T, ? extends R> function;

  Mapped(
      Function<? super T, ? extends R> function, Iterable<? extends T> iterable, Sources sources) {
    super(sources);
    this.elements = sources.<T>open(iterable).elements();
    this.function = function;
  }

  @Override
  boolean fetch() {
    return elements.hasNext();
  }

  @Override
  R take() {
    return function.apply(elements.next());
  }
}
