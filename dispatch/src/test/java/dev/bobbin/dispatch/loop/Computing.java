package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;

/** Work that keeps the thread of a loop. */
final class Computing {

  private Computing() {}

  /** Keeps the thread for some time. */
  static void during(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }

  /** Computes between checkpoints; returns how often until another task has ended. */
  @Generator
  static Async<Integer> until(Task<?> other, Duration piece) {
    int pieces = 0;
    while (!other.isDone()) {
      during(piece);
      pieces++;
      Gen.yield(Requests.checkpoint());
    }
    return Gen.done(pieces);
  }
}
