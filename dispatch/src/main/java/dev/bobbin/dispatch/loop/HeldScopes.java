package dev.bobbin.dispatch.loop;

/**
 * The cancel scopes that an asynchronous generator is in while it waits at a value: whoever
 * iterates over it is not in them.
 */
final class HeldScopes {
  /** Null for none. */
  private CancelScope innermost;

  private CancelScope outermost;

  /** Lets a task in, in which the generator goes on. */
  void enter(Task<?> task) {
    if (innermost == null) {
      return;
    }
    innermost.checkResumedBy(task);
    outermost.outer = task.innermost;
    int depth = depth(innermost);
    for (CancelLevel scope = innermost; scope != task.innermost; scope = scope.outer) {
      scope.depth = depth--;
      ((CancelScope) scope).resumeIn(task);
    }
    task.innermost = innermost;
    innermost = null;
    outermost = null;
  }

  private static int depth(CancelLevel innermost) {
    int depth = 0;
    for (CancelLevel scope = innermost; scope != null; scope = scope.outer) {
      depth++;
    }
    return depth;
  }

  /** Takes a task out of all that it has entered within another level; null for no other one. */
  void leave(Task<?> task, CancelLevel around) {
    CancelLevel scope = task.innermost;
    // A task that has ended is in none.
    for (; scope != null && scope != around; scope = scope.outer) {
      if (innermost == null) {
        innermost = (CancelScope) scope;
      }
      outermost = (CancelScope) scope;
      outermost.hold();
    }
    if (outermost != null) {
      // What is around it is a task's.
      outermost.outer = null;
    }
    task.innermost = around;
  }
}
