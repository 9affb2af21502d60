package dev.bobbin.dispatch.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The failures that no task has seen: told at once, or kept to be told. */
final class Failures {
  private final BiConsumer<? super Task<?>, ? super Throwable> handler;

  /**
   * Tasks that failed, that nobody joined, and whose failure nobody has asked for since; within its
   * monitor, because any thread may ask.
   */
  private final Set<Task<?>> unseen = new LinkedHashSet<>();

  /** What failed and is no task: the handler, and the loop itself; null if nothing. */
  private RuntimeException others;

  Failures(BiConsumer<? super Task<?>, ? super Throwable> handler) {
    this.handler = handler;
  }

  void add(Task<?> task) {
    if (handler == null) {
      synchronized (unseen) {
        if (!task.failureSeen) {
          unseen.add(task);
        }
      }
      return;
    }
    try {
      handler.accept(task, task.thrown());
    } catch (Throwable thrown) {
      TaskFailedException failed = new TaskFailedException(task.name(), task.thrown());
      failed.addSuppressed(thrown);
      others = with(others, failed);
    }
  }

  /** Adds a failure that belongs to no task. */
  void add(Throwable failure) {
    others =
        with(others, new IllegalStateException("the event loop: " + Text.of(failure), failure));
  }

  void seen(Task<?> task) {
    synchronized (unseen) {
      task.failureSeen = true;
      unseen.remove(task);
    }
  }

  /**
   * Returns an exception with all that is to be told, which is then forgotten; null for nothing.
   */
  RuntimeException take(RuntimeException first) {
    RuntimeException all = first;
    for (Task<?> task : takeUnseen()) {
      all = with(all, new TaskFailedException(task.name(), task.thrown()));
    }
    all = with(all, others);
    others = null;
    return all;
  }

  private List<Task<?>> takeUnseen() {
    synchronized (unseen) {
      List<Task<?>> taken = List.copyOf(unseen);
      unseen.clear();
      return taken;
    }
  }

  /** Returns the first failure with another one suppressed; each may be null for none. */
  static <X extends Throwable> X with(X first, X next) {
    if (first == null) {
      return next;
    }
    if (next != null && next != first) {
      first.addSuppressed(next);
    }
    return first;
  }
}
