package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Bodies of the generators that make a value of each element. */
final class Each {

  private Each() {}

  @Generator
  static <T, R> Gen<R> map(Function<? super T, ? extends R> function, Source<T> source) {
    for (T element : source) {
      Gen.yield(function.apply(element));
    }
    return Gen.done();
  }

  @Generator
  static <A, B, R> Gen<R> map(
      BiFunction<? super A, ? super B, ? extends R> function, Source<A> first, Source<B> second) {
    Iterator<B> seconds = second.iterator();
    for (A a : first) {
      if (!seconds.hasNext()) {
        break;
      }
      Gen.yield(function.apply(a, seconds.next()));
    }
    return Gen.done();
  }

  @Generator
  static <A, B, R> Gen<R> starMap(
      BiFunction<? super A, ? super B, ? extends R> function,
      Source<Pair<? extends A, ? extends B>> pairs) {
    for (Pair<? extends A, ? extends B> pair : pairs) {
      Gen.yield(function.apply(pair.first(), pair.second()));
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<Indexed<T>> enumerate(Source<T> source, int start) {
    long index = start;
    for (T element : source) {
      Gen.yield(new Indexed<>(Math.toIntExact(index++), element));
    }
    return Gen.done();
  }

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
