package dev.bobbin.dispatch.loop;

import java.time.Duration;

/** The tasks outside of all scopes: each may fail without harm to the others. */
final class RootGroup extends TaskGroup {
  /** The task whose result the caller of {@code run} gets; null for none. */
  Task<?> main;

  RootGroup(LoopCore loop) {
    super(loop);
  }

  /** Takes no more tasks from outside, and cancels all; those of scopes are cancelled by them. */
  void stop(String why, Throwable cause, Duration limit) {
    loop.shutDown();
    loop.shutdown.stop(limit);
    cancelTasks(why, cause);
  }

  @Override
  void ended(Task<?> task) {
    if (task.state() == Task.State.FAILED && !task.isObserved() && task != main) {
      loop.failures.add(task);
    }
  }
}
