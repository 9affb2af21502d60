package dev.bobbin.samples.module3;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** A running average by a loop that fills a list, by a generator, and by small generators. */
public final class RunningAverage {

  /** A value and its number, from 1 on. */
  record Numbered<T>(int number, T value) {}

  private RunningAverage() {}

  // snippet: listed
  static List<Double> listed(List<Double> values) {
    List<Double> averages = new ArrayList<>();
    double sum = 0;
    for (double value : values) {
      sum += value;
      averages.add(sum / (averages.size() + 1));
    }
    return averages;
  }

  // end

  // snippet: generated
  @Generator
  static Gen<Double> generated(Iterable<Double> values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      sum += value;
      count++;
      Gen.yield(sum / count);
    }
    return Gen.done();
  }

  // end

  // snippet: composed
  @Generator
  static <T> Gen<T> accumulate(Iterable<T> values, BinaryOperator<T> operator) {
    T total = null;
    for (T value : values) {
      total = total == null ? value : operator.apply(total, value);
      Gen.yield(total);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<Numbered<T>> enumerate(Iterable<T> values) {
    int number = 1;
    for (T value : values) {
      Gen.yield(new Numbered<>(number++, value));
    }
    return Gen.done();
  }

  static Gen<Double> divided(Iterable<Numbered<Double>> sums) {
    return Gen.of(
        () -> {
          for (Numbered<Double> sum : sums) {
            Gen.yield(sum.value() / sum.number());
          }
          return Gen.done();
        });
  }

  static Gen<Double> composed(Iterable<Double> values) {
    return divided(enumerate(accumulate(values, Double::sum)));
  }

  // end

  /** Averages the same values in all three ways. */
  public static void run() {
    List<Double> values = List.of(10.0, 30.0, 5.0, 15.0, 90.0);
    System.out.println("values:     " + values);
    System.out.println("a loop:     " + listed(values));
    System.out.println("generator:  " + generated(values).toList());
    System.out.println("composed:   " + composed(values).toList());
  }
}
