package dev.bobbin.dispatch.loop;

/** The tasks of a group that have not ended, linked through the tasks themselves. */
final class TaskList {
  private LoopTask<?> first;

  boolean isEmpty() {
    return first == null;
  }

  /** Returns the task that came last; null if there is none. */
  LoopTask<?> first() {
    return first;
  }

  void add(LoopTask<?> task) {
    task.following = first;
    if (first != null) {
      first.previous = task;
    }
    first = task;
  }

  void remove(LoopTask<?> task) {
    if (task.previous == null) {
      first = task.following;
    } else {
      task.previous.following = task.following;
    }
    if (task.following != null) {
      task.following.previous = task.previous;
    }
    task.previous = null;
    task.following = null;
  }
}
