package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** A stage that does nothing but tell what passes. */
public final class Tracing {

  private Tracing() {}

  // snippet: trace
  @Generator
  static <T> Gen<T> trace(String place, Iterable<T> source) {
    System.out.println(place + ": started");
    for (T item : source) {
      System.out.println(place + ": " + item);
      Gen.yield(item);
    }
    System.out.println(place + ": ended");
    return Gen.done();
  }

  // end

  // snippet: stages
  @Generator
  static Gen<Integer> numbers(int count) {
    for (int number = 1; number <= count; number++) {
      Gen.yield(number);
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> even(Iterable<Integer> numbers) {
    for (int number : numbers) {
      if (number % 2 == 0) {
        Gen.yield(number);
      }
    }
    return Gen.done();
  }

  // end

  /** Traces a pipeline before and behind a filter. */
  public static void run() {
    for (int number : trace("behind the filter", even(trace("before it", numbers(5))))) {
      System.out.println("The consumer has " + number);
    }
  }
}
