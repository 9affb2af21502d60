package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/** Bodies of the generators that make a value of each element. */
final class Each {

  private Each() {}

  @Generator
  static <T> Gen<T> accumulate(Source<T> source, BinaryOperator<T> function) {
    Iterator<T> elements = source.iterator();
    if (!elements.hasNext()) {
      return Gen.done();
    }
    T total = elements.next();
    Gen.yield(total);
    while (elements.hasNext()) {
      total = function.apply(total, elements.next());
      Gen.yield(total);
    }
    return Gen.done();
  }

  @Generator
  static <T, R> Gen<R> accumulate(
      Source<T> source, BiFunction<? super R, ? super T, ? extends R> function, R initial) {
    R total = initial;
    Gen.yield(total);
    for (T element : source) {
      total = function.apply(total, element);
      Gen.yield(total);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> sideEffect(
      Consumer<? super T> action, Source<T> source, Runnable before, Runnable after) {
    try {
      before.run();
      for (T element : source) {
        action.accept(element);
        Gen.yield(element);
      }
    } finally {
      after.run();
    }
    return Gen.done();
  }
}
