package dev.bobbin.itertools;

import java.util.Iterator;
import java.util.function.BiFunction;

/** What a function makes of the first elements of two iterables, the second ones, and so on. */
final class Zipped<A, B, R> extends Derived<R> {
  private final Iterator<? extends A> first;
  private final Iterator<? extends B> second;
  private final BiFunction<? super A, ? super B, ? extends R> function;

  /** Whether {@link #a} has been read, as CPython does before it asks the second iterable. */
  private boolean waiting;

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
    if (!waiting) {
      if (!first.hasNext()) {
        return false;
      }
      a = first.next();
      waiting = true;
    }
    return second.hasNext();
  }

  @Override
  R take() {
    A taken = a;
    a = null;
    waiting = false;
    return function.apply(taken, second.next());
  }
}
