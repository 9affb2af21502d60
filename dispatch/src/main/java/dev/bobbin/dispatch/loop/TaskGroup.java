package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.internal.Handover;
import java.util.function.Consumer;

/** Tasks that belong together: those of a scope, or those outside of all scopes. */
abstract class TaskGroup {
  final LoopCore loop;

  /** Those that have not ended. */
  final TaskList tasks = new TaskList();

  TaskGroup(LoopCore loop) {
    this.loop = loop;
  }

  /** Takes in a task that is going to start. */
  void add(Member task) {
    tasks.add(task);
  }

  /** Returns whether the loop has to tell how a task has ended, because nobody else is told. */
  abstract boolean leavesUntold(Member task);

  /** Called when a task has ended and was removed from the list. */
  void ended(Member task) {}

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

  private void interruptTasks(Consumer<Member> interruption) {
    loop.cancellations.run(
        () -> {
          for (Member task = tasks.newest(); task != null; task = task.following) {
            interruption.accept(task);
          }
        });
  }

  static TaskCancelled cancellation(Member task, String why, Throwable cause) {
    return new TaskCancelled("task '" + task.name() + "' is cancelled: " + why, cause);
  }
}
