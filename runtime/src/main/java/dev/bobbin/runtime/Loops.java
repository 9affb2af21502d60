package dev.bobbin.runtime;

import dev.bobbin.Gen;

/**
 * Closes generators that a loop has made for itself; woven code calls it where the loop is left.
 */
public final class Loops {

  private Loops() {}

  /**
   * Returns a generator that has not started, which nobody but the loop can have; null for anything
   * else, and for a user's own that does not tell.
   */
  public static Object fresh(Object iterator) {
    try {
      return iterator instanceof Gen<?> generator && generator.state() == Gen.State.CREATED
          ? generator
          : null;
    } catch (RuntimeException unsupported) {
      return null;
    }
  }

  /**
   * Closes a generator; null, and one that has ended, is left alone. What the close throws goes to
   * the handler of uncaught exceptions of the thread, as CPython hands it to {@code
   * sys.unraisablehook}.
   */
  public static void close(Object generator) {
    // Known without a call where the loop has read to the end: then the frame does not escape.
    if (!(generator instanceof GeneratorFrame frame && frame.isClosed())) {
      closeOpen(generator);
    }
  }

  private static void closeOpen(Object generator) {
    try {
      if (generator instanceof Gen<?> open && open.state() != Gen.State.CLOSED) {
        open.close();
      }
    } catch (Throwable failure) {
      report(failure);
    }
  }

  /** As the JVM does at the end of a thread, it ignores what the handler throws. */
  private static void report(Throwable failure) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable ignored) {
      return;
    }
  }
}
