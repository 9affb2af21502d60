package dev.bobbin.samples.module3;

import static dev.bobbin.itertools.Itertools.accumulate;
import static dev.bobbin.itertools.Itertools.enumerate;
import static dev.bobbin.itertools.Itertools.map;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.itertools.Indexed;
import java.util.ArrayList;
import java.util.List;

/** A running average by a loop that fills a list, by a generator, and by small generators. */
public final class RunningAverage {

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
  static double divided(Indexed<Double> sum) {
    return sum.value() / sum.index();
  }

  static Gen<Double> composed(Iterable<Double> values) {
    return map(RunningAverage::divided, enumerate(accumulate(values, Double::sum), 1));
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
