package dev.bobbin.dispatch.loop;

/**
 * The tasks of a loop with what each waits for, those of a scope below the task that waits for it.
 */
final class TaskTree {
  /** How many tasks are listed. */
  private static final int LISTED = 50;

  private final StringBuilder text = new StringBuilder();
  private int count;

  private TaskTree() {}

  /** Says which tasks wait for what, when nothing can wake them. */
  static String deadlock(TaskGroup root) {
    return "deadlock: nothing can wake the tasks that are left"
        + of(root)
        + "\nOther threads wake tasks by completing a stage that is awaited; a loop that waits for"
        + " submit() is run by runForever()";
  }

  /** Returns a line for each task, after a line break, in the order in which they were spawned. */
  static String of(TaskGroup root) {
    TaskTree tree = new TaskTree();
    tree.add(root);
    if (tree.count > LISTED) {
      tree.text.append("\n  and ").append(tree.count - LISTED).append(" more");
    }
    return tree.text.toString();
  }

  private void add(TaskGroup root) {
    TaskGroup group = root;
    Member task = root.tasks.oldest();
    int depth = 1;
    // Without recursion: scopes may be nested deeper than the Java stack.
    while (true) {
      if (task == null) {
        if (group == root) {
          return;
        }
        Task<?> owner = ((Scope) group).owner();
        group = owner.group;
        task = owner.previous;
        depth--;
        continue;
      }
      add(task, depth);
      Scope scope = Scope.waitedForBy(task);
      if (scope != null && !scope.tasks.isEmpty()) {
        group = scope;
        task = scope.tasks.oldest();
        depth++;
      } else {
        task = task.previous;
      }
    }
  }

  private void add(Member task, int depth) {
    if (count++ < LISTED) {
      text.append('\n').append("  ".repeat(Math.min(depth, 20))).append(task);
    }
  }
}
