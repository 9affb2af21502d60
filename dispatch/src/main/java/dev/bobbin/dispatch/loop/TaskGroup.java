package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.TaskCancelled;

/** Tasks that belong together: those of a scope, or those outside of all scopes. */
abstract class TaskGroup {
  final Loop loop;

  /** Those that have not ended. */
  final TaskList tasks = new TaskList();

  TaskGroup(Loop loop) {
    this.loop = loop;
  }

  /** Called when a task has ended and was removed from the list. */
  abstract void ended(LoopTask<?> task);

  /** Starts a task that one of this group asks for. */
  <R> LoopTask<R> spawned(String name, Coroutine<?, Object, ? extends R> body) {
    return start(name, body);
  }

  final <R> LoopTask<R> start(String name, Coroutine<?, Object, ? extends R> body) {
    return start(new LoopTask<>(this, name, body));
  }

  final <R> LoopTask<R> start(LoopTask<R> task) {
    tasks.add(task);
    loop.scheduler().ready(task);
    return task;
  }

  /** Cancels all tasks, each with an exception that says why. */
  final void cancelTasks(String why, Throwable cause) {
    loop.cancellations().run(() -> cancelEach(why, cause));
  }

  private void cancelEach(String why, Throwable cause) {
    for (LoopTask<?> task = tasks.first(); task != null; task = task.following) {
      task.interrupt(new TaskCancelled("task '" + task.name() + "' is cancelled: " + why, cause));
    }
  }
}
