package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;

/** The sessions of visitors, as one coroutine for each. */
public final class Sessions {

  private Sessions() {}

  // snippet: sessions
  /** A session of a visitor; it ends when no page is asked for in half a minute. */
  @Durable(id = "sessions")
  @Generator
  public static Coroutine<Object, Hit, String> sessions(String visitor) {
    Hit hit = Gen.yield();
    long start = hit.time();
    int pages = 0;
    while (hit != null) {
      pages++;
      hit = Gen.yield(Within.millis(30_000));
    }
    return Gen.returns(visitor + " at " + start + ": " + pages + " pages");
  }
  // end
}
