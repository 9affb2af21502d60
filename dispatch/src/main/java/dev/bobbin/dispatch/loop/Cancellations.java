package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;

/** Cancels scopes within scopes, of any depth, without growing the Java stack. */
final class Cancellations {
  private final ArrayDeque<Runnable> left = new ArrayDeque<>();
  private boolean running;

  /** Runs a step, which may bring further ones, and then those. */
  void run(Runnable step) {
    left.add(step);
    if (running) {
      return;
    }
    running = true;
    try {
      for (Runnable next; (next = left.poll()) != null; ) {
        next.run();
      }
    } finally {
      running = false;
    }
  }
}
