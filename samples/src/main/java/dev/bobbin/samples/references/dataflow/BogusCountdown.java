package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** A generator that also receives: it works, and loses values. */
public final class BogusCountdown {

  private BogusCountdown() {}

  // snippet: countdown
  @Generator
  static Coroutine<Integer, Integer, Void> countdown(int count) {
    while (count >= 0) {
      Integer other = Gen.yield(count);
      count = other == null ? count - 1 : other;
    }
    return Gen.done();
  }

  static void loop(Coroutine<Integer, Integer, Void> countdown) {
    for (int count : countdown) {
      System.out.println(count);
      if (count == 5) {
        countdown.send(3);
      }
    }
  }

  // end

  /** Counts down from five, and is told to go on at three. */
  public static void run() {
    loop(countdown(5));
  }
}
