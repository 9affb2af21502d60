package dev.bobbin.samples.module2;

import dev.bobbin.Gen;
import dev.bobbin.samples.trace.Trace;
import java.util.Iterator;

/** Runs of this module's programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  static Trace countdown() {
    Trace trace = new Trace("loop");
    trace.of("countdown", BombCountdown.countdown(2)).toList();
    return trace;
  }

  static Trace lazySquares() {
    Trace trace = new Trace();
    take(3, trace.of("lazySquares", new LazySquares().lazySquares(1_000_000)));
    return trace;
  }

  static Trace fibonacci() {
    Trace trace = new Trace();
    Gen<Long> numbers = trace.of("generator", new Fibonacci().generator());
    take(4, numbers);
    numbers.close();
    return trace;
  }

  private static void take(int count, Iterator<?> values) {
    for (int i = 0; i < count; i++) {
      values.next();
    }
  }
}
