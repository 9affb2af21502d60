package dev.bobbin.dispatch.workers;

import dev.bobbin.GeneratorStateException;

/** What is wrong with a call, and what to do instead. */
final class Misuse {

  private Misuse() {}

  static GeneratorStateException fullForItself() {
    return new GeneratorStateException(
        "the queue is full, and it is one of its own workers that sends: it would wait for itself;"
            + " send from another thread, or make the capacity larger");
  }

  static GeneratorStateException waitForItself(String operation, String kind) {
    return new GeneratorStateException(
        operation
            + " is called by a worker of the "
            + kind
            + " itself, and would wait for itself; call shutdownNow(), or close it from another"
            + " thread");
  }

  static GeneratorStateException closed(String kind, Throwable closedAt) {
    return new GeneratorStateException(
        "the "
            + kind
            + " is closed, "
            + place(closedAt)
            + ", and takes nothing more; send before closing, or make a new one",
        closedAt);
  }

  /** Names the first place outside of this library; the cause has the others. */
  private static String place(Throwable closedAt) {
    for (StackTraceElement element : closedAt.getStackTrace()) {
      if (!element.getClassName().startsWith("dev.bobbin.dispatch.")) {
        return "at " + element;
      }
    }
    return "see the cause";
  }

  static GeneratorStateException failedBefore(String kind, Throwable failure) {
    return new GeneratorStateException(
        "the " + kind + " has ended by a failure, which is the cause; make a new one", failure);
  }

  static GeneratorStateException notEnded(String kind) {
    return new GeneratorStateException(
        "the " + kind + " has not ended; close it first, or wait for its future()");
  }

  static GeneratorStateException lostBehindTheEnd(int items) {
    return new GeneratorStateException(
        "the target returned before it was sent the last "
            + items
            + (items == 1 ? " item; unsent() has it" : " items; unsent() has them"));
  }

  static GeneratorStateException sharedGenerator(String owner) {
    return new GeneratorStateException(
        "this generator is driven by a " + owner + " already; make one of its own for each thread");
  }

  static IllegalArgumentException endedTooEarly(String what, String lacking) {
    return new IllegalArgumentException(
        "the " + what + " ended before it took " + lacking + "; it must yield first");
  }

  static GeneratorStateException goesOnAtTheEnd() {
    return new GeneratorStateException(
        "the accumulator yielded when it was sent null, after the last outcome; it must return"
            + " there, with the result");
  }
}
