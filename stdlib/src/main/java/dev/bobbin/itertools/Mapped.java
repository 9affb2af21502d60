package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.Function;

/** What a function makes of each element. */
final class Mapped<T, R> extends Derived<R> {
  private final Iterator<? extends T> elements;
  private final Function<? super T, ? extends R> function;

  Mapped(
      Function<? super T, ? extends R> function, Iterator<? extends T> elements, Sources sources) {
    super(sources);
    this.elements = elements;
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
