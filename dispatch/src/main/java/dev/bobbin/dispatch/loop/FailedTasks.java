package dev.bobbin.dispatch.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Tasks that failed and that nobody joined: told at once, or kept to be told. */
final class FailedTasks {
  private static final int FEW = 16;

  private final BiConsumer<? super Task<?>, ? super Throwable> handler;

  /** What else fails in the loop. */
  private final Failures failures;

  /** Those to be told, unless somebody has asked for their failure since. */
  private final List<Task<?>> kept = new ArrayList<>();

  /** With how many it is time to let go of those that are not to be told any more. */
  private int limit = FEW;

  /** Creates what is told to a handler; with null for it, what is kept. */
  FailedTasks(BiConsumer<? super Task<?>, ? super Throwable> handler, Failures failures) {
    this.handler = handler;
    this.failures = failures;
  }

  void add(Task<?> task) {
    if (handler == null) {
      keep(task);
      return;
    }
    try {
      handler.accept(task, task.thrown());
    } catch (Throwable thrown) {
      TaskFailedException failed = failureOf(task);
      failed.addSuppressed(thrown);
      failures.addTold(failed);
    }
  }

  private void keep(Task<?> task) {
    if (kept.size() >= limit) {
      kept.removeIf(Task::isFailureSeen);
      limit = FEW + 2 * kept.size();
    }
    kept.add(task);
  }

  /** Returns how many are kept, some of which may not be told any more. */
  int size() {
    return kept.size();
  }

  /** Returns an exception with all that is to be told behind a first one; null for nothing. */
  RuntimeException take(RuntimeException first) {
    RuntimeException all = first;
    for (Task<?> task : kept) {
      if (!task.isFailureSeen()) {
        all = Failures.with(all, failureOf(task));
      }
    }
    kept.clear();
    limit = FEW;
    return failures.take(all);
  }

  private static TaskFailedException failureOf(Task<?> task) {
    return new TaskFailedException(task.name(), task.thrown());
  }
}
