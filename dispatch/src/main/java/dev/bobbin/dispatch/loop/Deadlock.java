package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;

/** Says which tasks wait for what, when nothing can wake them. */
final class Deadlock {

  /** How many tasks are listed. */
  private static final int LISTED = 50;

  private Deadlock() {}

  static String describe(TaskGroup root) {
    StringBuilder text = new StringBuilder("deadlock: nothing can wake the tasks that are left");
    ArrayDeque<TaskGroup> groups = new ArrayDeque<>();
    groups.add(root);
    int count = 0;
    for (TaskGroup group; (group = groups.poll()) != null; ) {
      for (LoopTask<?> task = group.tasks.first(); task != null; task = task.following) {
        if (count++ < LISTED) {
          text.append("\n  ").append(task);
        }
        TaskScope scope = TaskScope.waitedForBy(task);
        if (scope != null) {
          groups.add(scope);
        }
      }
    }
    if (count > LISTED) {
      text.append("\n  and ").append(count - LISTED).append(" more");
    }
    return text.append(
            "\nOther threads wake tasks by completing a stage that is awaited; a loop that waits for"
                + " submit() is run by runForever()")
        .toString();
  }
}
