package dev.bobbin.dispatch.loop;

import dev.bobbin.StopIteration;

/** What a task does from one yield to the next, and what follows from it. */
final class Turn {

  private Turn() {}

  /** Lets a task have its turn; whatever its body does, only that task can fail. */
  static void of(Task<?> task, Shutdown shutdown, FailedTasks failedTasks) {
    Object yielded;
    try {
      yielded = task.goOn();
    } catch (StopIteration end) {
      task.end(Task.State.SUCCEEDED, end.value(), null);
      task.tellEnd();
      return;
    } catch (Throwable thrown) {
      fail(task, thrown, failedTasks);
      return;
    }
    if (shutdown.refuses()) {
      refuse(task, yielded, shutdown, failedTasks);
    } else {
      answer(task, yielded);
    }
  }

  private static void fail(Task<?> task, Throwable thrown, FailedTasks failedTasks) {
    task.fail(thrown);
    // First, because what handles a failure may spawn another task in the scope of this one.
    if (task.isUntold()) {
      failedTasks.add(task);
    }
    task.tellEnd();
  }

  private static void answer(Task<?> task, Object yielded) {
    Throwable interruption = Interruptions.take(task);
    if (interruption != null) {
      task.raise(interruption);
    } else if (yielded instanceof Request request) {
      begin(task, request);
    } else {
      task.raise(new IllegalArgumentException(YieldMisuse.noRequest(task, yielded)));
    }
  }

  private static void begin(Task<?> task, Request request) {
    try {
      Wait begun = request.begin(task, task);
      if (begun != null) {
        task.waitIn(begun);
        // The user's code that makes a scope's body, say, may have cancelled the task.
        Interruptions.deliver(task);
      }
    } catch (Throwable refused) {
      task.raise(refused);
    }
  }

  /** The time for cleaning up is over: no wait begins, and who does not end in time is closed. */
  private static void refuse(
      Task<?> task, Object yielded, Shutdown shutdown, FailedTasks failedTasks) {
    if (!shutdown.isPatienceOver()) {
      task.raise(new TaskCancelled(YieldMisuse.stopping(task, yielded), null));
      return;
    }
    IllegalStateException ignored = new IllegalStateException(YieldMisuse.ignored(task, yielded));
    task.closeBody(ignored);
    fail(task, ignored, failedTasks);
  }
}
