package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.internal.Handover;

/**
 * Who wins when something interrupts a task: the one place that decides.
 *
 * <ol>
 *   <li>An outcome that is on its way to a task is delivered. The interruption waits for the next
 *       yield; that of a timeout, which concerned only this outcome, is dropped. So nothing that
 *       was taken is lost.
 *   <li>A failure in the tasks of a scope comes before an interruption of who waits for them: a
 *       cancellation is raised at the next yield, a timeout is suppressed in the failure.
 *   <li>Of two interruptions of one wait, the one from further outside wins: the cancellation of
 *       the task, then its cancel scopes from the outermost to the innermost, then the timeout of
 *       the request.
 *   <li>A cancel scope whose body is left by its own cancellation, after one from outside was
 *       raised in it, lets that out: it does not end as if only its own time were over.
 *   <li>A shielded cancel scope lets nothing in from outside; that waits for its end.
 *   <li>Each interruption is raised once. What catches it may wait again; another cancellation
 *       interrupts that, too.
 * </ol>
 */
final class Interruptions {

  private Interruptions() {}

  /** Cancels a task as a whole. */
  static void cancel(Member task, TaskCancelled why) {
    if (task.hasStarted()) {
      if (!task.isDone()) {
        pend(task, why);
      }
    } else if (task.failure == null) {
      Handover.cancelled(task.body(), why);
      task.failure = why;
    }
  }

  /** Cancels what a task does within the cancel scope that the cancellation comes from. */
  static void cancelWithin(Member task, TaskCancelled why) {
    pend(task, why);
  }

  private static void pend(Member task, TaskCancelled why) {
    Handover.cancelled(task.body(), why);
    if (task.failure instanceof TaskCancelled earlier) {
      if (!outranks(why, earlier)) {
        return;
      }
      if (reaches(task, why.origin)) {
        task.failure = why;
        return;
      }
    }
    later(task, why);
    if (task.wait != null) {
      deliver(task);
    }
  }

  /** Returns whether no shield is between what a task does and a cancel scope. */
  private static boolean reaches(Member task, CancelLevel from) {
    for (CancelLevel scope = task.innermost; scope != from; scope = scope.outer) {
      if (scope.shielded) {
        return false;
      }
    }
    return true;
  }

  /** Raises a cancellation at the next yield. */
  static void later(Member task, Throwable why) {
    CancelLevel origin = origin(why);
    if (origin == null) {
      task.pending = why;
    } else {
      origin.pending = why;
    }
  }

  /** Ends what a task waits for, if an interruption may be raised in it. */
  static void deliver(Member task) {
    Throwable why = take(task);
    if (why != null) {
      interruptWait(task, why);
    }
  }

  /** Ends what a task waits for, whatever shields it has. */
  static void force(Member task, TaskCancelled why) {
    if (task.wait != null) {
      Handover.cancelled(task.body(), why);
      interruptWait(task, why);
    } else {
      cancel(task, why);
    }
  }

  private static void interruptWait(Member task, Throwable why) {
    if (task.wait.withdraw(why)) {
      task.raise(why);
    }
  }

  /** Takes the outermost interruption that may be raised in a task; null if there is none. */
  static Throwable take(Member task) {
    CancelLevel scope = task.innermost;
    CancelLevel from = null;
    for (; scope != null; scope = scope.outer) {
      if (scope.pending != null) {
        from = scope;
      }
      if (scope.shielded) {
        return takeOf(task, from);
      }
    }
    if (task.pending == null) {
      return takeOf(task, from);
    }
    Throwable pending = task.pending;
    task.pending = null;
    dropWithin(task, null);
    return pending;
  }

  private static Throwable takeOf(Member task, CancelLevel from) {
    if (from == null) {
      return null;
    }
    dropWithin(task, from);
    return from.takePending();
  }

  /** Drops what is further inside: it may not cut the clean-up that an interruption begins. */
  private static void dropWithin(Member task, CancelLevel from) {
    for (CancelLevel scope = task.innermost; scope != from; scope = scope.outer) {
      scope.pending = null;
    }
  }

  /**
   * Tells the levels that a cancellation comes through, from outside, that it is raised in them.
   */
  static void raised(Member task, TaskCancelled why) {
    for (CancelLevel scope = task.innermost;
        scope != null && scope != why.origin;
        scope = scope.outer) {
      scope.fromOutside = outermost(why, scope.fromOutside);
    }
  }

  /** Returns whether the first is to be raised rather than the second; null is nothing. */
  static boolean outranks(Throwable first, Throwable second) {
    return second == null || first != null && level(first) < level(second);
  }

  /** Returns that of two cancellations that comes from further outside; the second may be null. */
  static <X extends Throwable> X outermost(X first, X second) {
    return outranks(first, second) ? first : second;
  }

  /** Returns from how far outside an interruption comes; 0 from outside of the task. */
  private static int level(Throwable interruption) {
    if (!(interruption instanceof TaskCancelled)) {
      return Integer.MAX_VALUE;
    }
    CancelLevel origin = origin(interruption);
    return origin == null ? 0 : origin.depth;
  }

  private static CancelLevel origin(Throwable why) {
    return why instanceof TaskCancelled cancelled ? cancelled.origin : null;
  }
}
