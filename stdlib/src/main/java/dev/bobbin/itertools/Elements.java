package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ListIterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.concurrent.Callable;

/** Bodies of the generators that yield the elements of one thing. */
final class Elements {

  private Elements() {}

  @Generator
  static <T> Gen<T> of(Source<T> source) {
    for (T element : source) {
      Gen.yield(element);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> of(T[] array) {
    for (T element : array) {
      Gen.yield(element);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> of(int[] array) {
    for (int element : array) {
      Gen.yield(element);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Long> of(long[] array) {
    for (long element : array) {
      Gen.yield(element);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Double> of(double[] array) {
    for (double element : array) {
      Gen.yield(element);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> ofInts(PrimitiveIterator.OfInt iterator) {
    while (iterator.hasNext()) {
      Gen.yield(iterator.nextInt());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Long> ofLongs(PrimitiveIterator.OfLong iterator) {
    while (iterator.hasNext()) {
      Gen.yield(iterator.nextLong());
    }
    return Gen.done();
  }

  @Generator
  static Gen<Double> ofDoubles(PrimitiveIterator.OfDouble iterator) {
    while (iterator.hasNext()) {
      Gen.yield(iterator.nextDouble());
    }
    return Gen.done();
  }

  @Generator
  static Gen<String> characters(CharSequence text) {
    for (int i = 0, length; i < text.length(); i += length) {
      length = Character.charCount(Character.codePointAt(text, i));
      Gen.yield(text.subSequence(i, i + length).toString());
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> until(Callable<? extends T> call, T sentinel) throws Exception {
    for (T value = call.call(); !Objects.equals(value, sentinel); value = call.call()) {
      Gen.yield(value);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> reversed(ListIterator<? extends T> iterator) {
    while (iterator.hasPrevious()) {
      Gen.yield(iterator.previous());
    }
    return Gen.done();
  }
}
