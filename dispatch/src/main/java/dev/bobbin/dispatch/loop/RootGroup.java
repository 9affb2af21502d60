package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.time.Duration;
import java.util.ArrayDeque;

/** The tasks outside of all scopes: each may fail without harm to the others. */
final class RootGroup extends TaskGroup {
  /** Those of the whole loop that can go on. */
  final ArrayDeque<Task<?>> ready;

  /** The task whose result the caller of {@code run} gets; null for none. */
  Task<?> main;

  RootGroup(LoopCore loop, ArrayDeque<Task<?>> ready) {
    super(loop);
    this.ready = ready;
  }

  <R> Task<R> spawned(String name, Coroutine<?, Object, ? extends R> body) {
    return new Task<R>(this, name, body).start(ready, Current.locals(loop));
  }

  /** Takes no more tasks from outside, and cancels all; those of scopes are cancelled by them. */
  void stop(String why, Throwable cause, Duration limit) {
    loop.shutDown();
    loop.shutdown.stop(limit);
    cancelTasks(why, cause);
  }

  @Override
  boolean leavesUntold(Member task) {
    return task.hasFailed() && !task.isObserved() && task != main;
  }
}
