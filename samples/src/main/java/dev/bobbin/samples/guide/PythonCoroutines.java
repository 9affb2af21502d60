package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.util.List;

/** What Python sends to coroutines, and gets back, and how it looks in Java. */
final class PythonCoroutines {

  private PythonCoroutines() {}

  // snippet: priming
  @Primed
  static Coroutine<Double, Double, Void> averager() {
    double total = 0;
    int count = 0;
    Double average = null;
    while (true) {
      double term = Gen.<Double>yield(average);
      total += term;
      count++;
      average = total / count;
    }
  }

  static void priming() {
    Coroutine<Double, Double, Void> average = averager();
    System.out.println(average.send(10.0) + " " + average.send(30.0));
    average.close();
  }

  // end

  // snippet: result
  @Generator
  static Coroutine<Void, String, Integer> countWords() {
    int count = 0;
    String line = Gen.yield();
    while (line != null) {
      count += line.split(" ").length;
      line = Gen.yield();
    }
    return Gen.returns(count);
  }

  static void result() {
    Coroutine<Void, String, Integer> counter = countWords();
    counter.next();
    counter.send("a line");
    counter.send("and another line");
    if (!counter.hasNext()) {
      System.out.println(counter.result());
    }
  }

  // end

  // snippet: delegating
  @Generator
  static Coroutine<Void, String, Void> report() {
    while (true) {
      int count = Gen.yieldFrom(countWords());
      System.out.println(count + " words");
    }
  }

  static void delegating() {
    Coroutine<Void, String, Void> report = report();
    report.next();
    for (String line : List.of("a line", "and another line")) {
      report.send(line);
      report.send(null);
    }
    report.close();
  }

  // end

  // snippet: raising
  @Primed
  static Coroutine<String, String, Void> grep(String pattern) {
    int found = 0;
    while (true) {
      try {
        String line = Gen.yield();
        if (line.contains(pattern)) {
          found++;
        }
      } catch (IllegalStateException reset) {
        System.out.println(found + " found, " + reset.getMessage());
        found = 0;
      }
    }
  }

  static void raising() {
    Coroutine<String, String, Void> grep = grep("Python");
    grep.send("Monty Python");
    grep.raise(new IllegalStateException("start again"));
    grep.close();
  }
  // end
}
