package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import java.util.List;

/** A turnstile whose state is the place in the code where it waits for the next event. */
public final class StateMachine {

  private StateMachine() {}

  // snippet: turnstile
  @Primed
  static Coroutine<String, String, Void> turnstile(int price) {
    while (true) {
      int paid = 0;
      String event = Gen.yield("locked");
      while (paid < price) {
        if (event.equals("coin")) {
          paid++;
        }
        if (paid < price) {
          event = Gen.yield("locked, " + (price - paid) + " to pay");
        }
      }
      while (!event.equals("push")) {
        event = Gen.yield("open");
      }
    }
  }

  // end

  // snippet: run
  /** Sends it a few events. */
  public static void run() {
    Coroutine<String, String, Void> turnstile = turnstile(2);
    for (String event : List.of("push", "coin", "push", "coin", "coin", "push", "coin")) {
      System.out.println(event + ": " + turnstile.send(event));
    }
  }
  // end
}
