package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;

/** The sessions of visitors, as one coroutine for each. */
public final class Sessions {

  private Sessions() {}

  // snippet: sessions
  /** The sessions of one visitor; one ends when no page is asked for in half a minute. */
  @Durable(id = "sessions")
  @Generator
  public static Coroutine<Object, Hit, Void> sessions(String visitor) {
    Hit hit = Gen.yield();
    while (true) {
      long start = hit.time();
      int pages = 0;
      while (hit != null) {
        pages++;
        hit = Gen.yield(Within.millis(30_000));
      }
      Gen.yield(visitor + " at " + start + ": " + pages + " pages");
      hit = Gen.yield();
    }
  }
  // end
}
