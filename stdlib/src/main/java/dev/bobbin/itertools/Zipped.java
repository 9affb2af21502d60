package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.BiFunction;

/** What a function makes of the first elements of two iterables, the second ones, and so on. */
final class Zipped<A, B, R> extends Derived<R> {
  private final Iterator<? extends A> first;
  private final Iterator<? extends B> second;
  private final BiFunction<? super A, ? super B, ? extends R> function;

  /** Read before the second iterable is asked, as in CPython. */
  private A a;

  Zipped(
      BiFunction<? super A, ? super B, ? extends R> function,
      Iterator<? extends A> first,
      Iterator<? extends B> second,
      Sources sources) {
    super(sources);
    this.first = first;
    this.second = second;
    this.function = function;
  }

  @Override
  boolean fetch() {
    if (!first.hasNext()) {
      return false;
    }
    a = first.next();
    return second.hasNext();
  }

  @Override
  R take() {
    A taken = a;
    a = null;
    return function.apply(taken, second.next());
  }
}
