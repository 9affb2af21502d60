package dev.bobbin.dispatch.loop;

import java.util.function.Supplier;

/** The loop and the task that run on the current thread. */
final class Current {
  private static final ThreadLocal<LoopCore> LOOP = new ThreadLocal<>();

  private Current() {}

  /** Does something as a part of a loop, which may be inside of another one. */
  static <T> T in(LoopCore loop, Supplier<T> work) {
    LoopCore around = LOOP.get();
    LOOP.set(loop);
    try {
      return work.get();
    } finally {
      if (around == null) {
        LOOP.remove();
      } else {
        LOOP.set(around);
      }
    }
  }

  /** Returns the task that runs on the current thread; null if none does. */
  static Task<?> task() {
    LoopCore loop = LOOP.get();
    return loop == null ? null : loop.current;
  }

  /** Returns the task that runs on the current thread; refuses what needs one. */
  static Task<?> task(String what) {
    Task<?> task = task();
    if (task == null) {
      throw new IllegalStateException(
          what + " where no task of an event loop runs; do it in the body of a task");
    }
    return task;
  }
}
