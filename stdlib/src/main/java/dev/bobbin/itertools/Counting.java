package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Bodies of the generators that make numbers, or the same value again. */
final class Counting {

  private Counting() {}

  @Generator
  static Gen<Integer> count(int start, int step) {
    int n = start;
    while (true) {
      Gen.yield(n);
      n = Math.addExact(n, step);
    }
  }

  @Generator
  static Gen<Long> count(long start, long step) {
    long n = start;
    while (true) {
      Gen.yield(n);
      n = Math.addExact(n, step);
    }
  }

  @Generator
  static Gen<Double> count(double start, double step) {
    double n = start;
    while (true) {
      Gen.yield(n);
      n += step;
    }
  }

  @Generator
  static Gen<Integer> rangeUp(int start, int stop, int step) {
    for (long n = start; n < stop; n += step) {
      Gen.yield((int) n);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> rangeDown(int start, int stop, int step) {
    for (long n = start; n > stop; n += step) {
      Gen.yield((int) n);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> repeat(T value) {
    while (true) {
      Gen.yield(value);
    }
  }

  @Generator
  static <T> Gen<T> repeat(T value, int times) {
    for (int i = 0; i < times; i++) {
      Gen.yield(value);
    }
    return Gen.done();
  }
}
