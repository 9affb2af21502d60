package dev.bobbin.dispatch.loop;

import java.util.Map;
import java.util.function.Supplier;

/** The loop and the task that run on the current thread. */
final class Current {
  private static final ThreadLocal<Current> INNERMOST = new ThreadLocal<>();

  private final Scheduler scheduler;

  /** The loop that this one runs inside of; null for none. */
  private final Current around;

  private Current(Scheduler scheduler, Current around) {
    this.scheduler = scheduler;
    this.around = around;
  }

  /** Does something as a part of a loop, which may be inside of another one. */
  static <T> T in(Scheduler scheduler, Supplier<T> work) {
    Current around = INNERMOST.get();
    INNERMOST.set(new Current(scheduler, around));
    try {
      return work.get();
    } finally {
      if (around == null) {
        INNERMOST.remove();
      } else {
        INNERMOST.set(around);
      }
    }
  }

  /** Returns the task that runs on the current thread; null if none does. */
  static Task<?> task() {
    Current innermost = INNERMOST.get();
    return innermost == null ? null : innermost.scheduler.current();
  }

  /** Returns the task-locals of what is spawned in a loop by its current task; null for none. */
  static Map<Object, Object> locals(LoopCore loop) {
    for (Current current = INNERMOST.get(); current != null; current = current.around) {
      Task<?> task = current.scheduler.current();
      if (task != null && task.loop() == loop) {
        return task.locals;
      }
    }
    return null;
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
