package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Task;
import dev.bobbin.dispatch.TaskFailedException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** The failures outside of all scopes that nobody has seen: told at once, or kept to be told. */
final class Failures {
  private final BiConsumer<Task<?>, Throwable> handler;

  /** Tasks that failed, that nobody joined, and whose failure nobody has asked for since. */
  private final Set<LoopTask<?>> unseen = new LinkedHashSet<>();

  /** What the handler threw; null if nothing. */
  private RuntimeException ofHandler;

  Failures(BiConsumer<Task<?>, Throwable> handler) {
    this.handler = handler;
  }

  void add(LoopTask<?> task) {
    if (handler == null) {
      unseen.add(task);
      return;
    }
    try {
      handler.accept(task, task.thrown());
    } catch (Throwable thrown) {
      TaskFailedException failed = new TaskFailedException(task.name(), task.thrown());
      failed.addSuppressed(thrown);
      ofHandler = with(ofHandler, failed);
    }
  }

  void seen(LoopTask<?> task) {
    unseen.remove(task);
  }

  /**
   * Returns an exception with all that is to be told, which is then forgotten; null for nothing.
   */
  RuntimeException take(RuntimeException first) {
    RuntimeException all = first;
    for (LoopTask<?> task : unseen) {
      all = with(all, new TaskFailedException(task.name(), task.thrown()));
    }
    if (ofHandler != null) {
      all = with(all, ofHandler);
    }
    unseen.clear();
    ofHandler = null;
    return all;
  }

  private static RuntimeException with(RuntimeException first, RuntimeException next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
