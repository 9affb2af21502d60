package dev.bobbin.dispatch.workers;

import java.util.function.Supplier;

/** Runs what might wait for ever in a thread of its own, and shows all stacks if it does. */
final class Watchdog {

  /** What is watched. */
  @FunctionalInterface
  interface Action {
    void run() throws InterruptedException;
  }

  private Watchdog() {}

  /** Runs the action; a failure of it or of other tasks comes out, with the description. */
  static void watch(WatchedThreads threads, Supplier<String> description, Action action)
      throws InterruptedException {
    threads.start(() -> run(action));
    try {
      threads.awaitAll();
    } catch (AssertionError failure) {
      throw new AssertionError(description.get(), failure);
    }
  }

  private static void run(Action action) {
    try {
      action.run();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
