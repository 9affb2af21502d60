package dev.bobbin.dispatch.loop;

/** The tasks of a group that have not ended, linked through the tasks themselves. */
final class TaskList {
  private Member newest;
  private Member oldest;

  boolean isEmpty() {
    return newest == null;
  }

  /** Returns the task that came last, from which {@code following} leads to older ones; or null. */
  Member newest() {
    return newest;
  }

  /** Returns the task that came first, from which {@code previous} leads to newer ones; or null. */
  Member oldest() {
    return oldest;
  }

  void add(Member task) {
    task.following = newest;
    if (newest == null) {
      oldest = task;
    } else {
      newest.previous = task;
    }
    newest = task;
  }

  void remove(Member task) {
    if (task.previous == null) {
      newest = task.following;
    } else {
      task.previous.following = task.following;
    }
    if (task.following == null) {
      oldest = task.previous;
    } else {
      task.following.previous = task.previous;
    }
    task.previous = null;
    task.following = null;
  }
}
