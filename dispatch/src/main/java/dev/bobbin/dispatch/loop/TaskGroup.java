package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.internal.Handover;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Tasks that belong together: those of a scope, or those outside of all scopes. */
abstract class TaskGroup {
  final LoopCore loop;

  /** Those of the whole loop that can go on; here, because each way of one load more shows. */
  final ArrayDeque<Task<?>> ready;

  /** Those that have not ended. */
  final TaskList tasks = new TaskList();

  TaskGroup(LoopCore loop) {
    this.loop = loop;
    ready = loop.ready;
  }

  /** Called when a task has ended and was removed from the list. */
  abstract void ended(Task<?> task);

  final <R> Task<R> spawned(String name, Coroutine<?, Object, ? extends R> body) {
    return started(new Task<>(this, name, body));
  }

  /** Starts a task of this group. */
  <R> Task<R> started(Task<R> task) {
    task.locals = loop.inherited();
    tasks.add(task);
    ready.add(task);
    return task;
  }

  /** Cancels all tasks, each with an exception that says why. */
  final void cancelTasks(String why, Throwable cause) {
    Handover.cancelled(this, cause);
    interruptTasks(task -> Interruptions.cancel(task, cancellation(task, why, cause)));
  }

  /** Cancels all tasks whatever shields they have. */
  final void forceTasks(String why) {
    Handover.cancelled(this, null);
    interruptTasks(task -> Interruptions.force(task, cancellation(task, why, null)));
  }

  private void interruptTasks(Consumer<Task<?>> interruption) {
    loop.cancellations.run(
        () -> {
          for (Task<?> task = tasks.newest(); task != null; task = task.following) {
            interruption.accept(task);
          }
        });
  }

  static TaskCancelled cancellation(Task<?> task, String why, Throwable cause) {
    return new TaskCancelled("task '" + task.name() + "' is cancelled: " + why, cause);
  }
}
