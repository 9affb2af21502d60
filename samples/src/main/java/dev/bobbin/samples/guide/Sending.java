package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;

/** Values that go into a generator. */
final class Sending {

  private Sending() {}

  // snippet: averager
  @Generator
  static Coroutine<Double, Double, Void> averager() {
    double sum = 0;
    int count = 0;
    Double average = null;
    while (true) {
      double value = Gen.<Double>yield(average);
      sum += value;
      count++;
      average = sum / count;
    }
  }

  static void average() {
    Coroutine<Double, Double, Void> averager = averager();
    averager.next();
    System.out.println(averager.send(10.0));
    System.out.println(averager.send(30.0));
  }

  // end

  // snippet: justStarted
  static void justStarted() {
    try {
      averager().send(10.0);
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
  }

  // end

  // snippet: primed
  @Primed
  static Coroutine<Void, String, Void> grep(String pattern) {
    while (true) {
      String line = Gen.yield();
      if (line.contains(pattern)) {
        System.out.println(line);
      }
    }
  }

  static void primed() {
    Coroutine<Void, String, Void> grep = grep("yield");
    grep.send("a line about threads");
    grep.send("a line with a yield in it");
    grep.close();
  }
  // end
}
