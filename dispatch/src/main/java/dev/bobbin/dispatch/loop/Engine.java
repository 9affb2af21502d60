package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;

/** Runs the tasks of a loop, and ends them. */
final class Engine {
  final LoopCore core;
  final RootGroup root;
  final Scheduler scheduler;
  private final Registration registration;

  Engine(LoopCore core, FailedTasks failedTasks, Registration registration) {
    this.core = core;
    this.registration = registration;
    ArrayDeque<Task<?>> ready = new ArrayDeque<>();
    root = new RootGroup(core, ready);
    scheduler = new Scheduler(core, ready, failedTasks);
  }

  /** Returns a run that has not begun; see {@link Run}. */
  Run run(boolean forever, boolean onOwnThread) {
    return new Run(root, scheduler, forever, onOwnThread);
  }

  /** Works on this thread until the end; returns what there is to be told, or null for nothing. */
  RuntimeException work(boolean forever) {
    return Current.in(scheduler, () -> run(forever, true).work());
  }

  /** Cancels all tasks, unless that was done. */
  void stopOnce() {
    if (!core.shutdown.isStopping()) {
      root.stop("the loop is closed", null, Shutdown.DEFAULT_LIMIT);
    }
  }

  /** Ends the tasks that are left, on this thread, which has entered, and frees all. */
  RuntimeException closeHere() {
    try {
      return core.shutdown.isClosed() ? null : work(false);
    } finally {
      free();
      core.thread.leave();
    }
  }

  /** Lets go of all that the loop holds of the system. */
  void free() {
    core.shutdown.close();
    core.stages.forget();
    core.poller.close();
    scheduler.watchBy(null);
    registration.removeAll();
  }
}
