package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** What {@code hasNext} does, and what it forbids. */
final class LookAhead {

  private LookAhead() {}

  @Generator
  static Coroutine<Integer, Integer, Void> echo() {
    Integer value = 0;
    while (value != null) {
      value = Gen.yield(value);
    }
    return Gen.done();
  }

  // snippet: waiting
  static void waiting() {
    Coroutine<Integer, Integer, Void> echo = echo();
    System.out.println(echo.hasNext() + " " + echo.hasNext());
    try {
      echo.send(7);
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
    System.out.println(echo.next());
    System.out.println(echo.send(7));
  }

  // end

  // snippet: sendInLoop
  static void sendInLoop() {
    Coroutine<Integer, Integer, Void> echo = echo();
    for (int value : echo) {
      System.out.println("got " + value);
      if (value == 0) {
        System.out.println("sent 7, got " + echo.send(7));
      }
    }
  }
  // end
}
