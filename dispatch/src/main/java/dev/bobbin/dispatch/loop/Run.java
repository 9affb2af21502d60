package dev.bobbin.dispatch.loop;

import java.util.function.BooleanSupplier;

/** One run of the loop: round after round, until all tasks have ended. */
final class Run {
  private final LoopCore loop;
  private final RootGroup root;
  private final Scheduler scheduler;
  private final Shutdown shutdown;
  private final boolean onOwnThread;

  /** Whether other threads may still bring work. */
  private final BooleanSupplier open;

  /** Whether there is work. */
  private final BooleanSupplier busy;

  private RuntimeException deadlock;

  /**
   * Creates a run.
   *
   * @param forever whether to wait for tasks from outside until the loop is shut down
   * @param onOwnThread whether an interrupt of the thread means this loop
   */
  Run(RootGroup root, Scheduler scheduler, boolean forever, boolean onOwnThread) {
    this.root = root;
    this.scheduler = scheduler;
    loop = root.loop;
    this.onOwnThread = onOwnThread;
    shutdown = loop.shutdown;
    open = () -> forever && !shutdown.isShutDown();
    busy = () -> !root.tasks.isEmpty() || loop.outside.isPending();
  }

  /** Works until the end; returns what there is to be told, or null for nothing. */
  RuntimeException work() {
    while (isToGoOn()) {
      round();
    }
    return outcome();
  }

  /** Gives some tasks their turn. */
  void round() {
    if (onOwnThread && loop.thread.takeInterrupt()) {
      root.stop("the loop's thread is interrupted", null, Shutdown.DEFAULT_LIMIT);
    }
    if (shutdown.endsNow()) {
      refuse("the time for cleaning up is over");
    }
    if (loop.outside.isPending()) {
      loop.outside.runAll(loop.failures::add);
      if (!isToGoOn()) {
        // Nobody is left, and the timers are those of generators that wait at a value.
        return;
      }
    }
    if (!scheduler.round(open.getAsBoolean()) && isStuck()) {
      unlock();
    }
  }

  /** Returns what there is to be told at the end, or null for nothing. */
  RuntimeException outcome() {
    loop.poller.forgetClosed();
    return scheduler.failedTasks.take(deadlock == null ? failureOf(root.main) : deadlock);
  }

  boolean isToGoOn() {
    return isToGoOn(open, busy);
  }

  /**
   * Returns whether a loop that may be brought work, or has some, goes on. Asks in this order: what
   * was accepted before the loop was shut down is seen.
   */
  static boolean isToGoOn(BooleanSupplier open, BooleanSupplier busy) {
    return open.getAsBoolean() || busy.getAsBoolean();
  }

  private boolean isStuck() {
    return !root.tasks.isEmpty() && !loop.outside.isPending();
  }

  /** Cancels tasks that wait for each other; those that still do so while cleaning up at once. */
  private void unlock() {
    if (!shutdown.isStopping()) {
      deadlock = new DeadlockException(TaskTree.deadlock(root));
      root.stop("all tasks wait for each other", deadlock, Shutdown.DEFAULT_LIMIT);
    } else if (!shutdown.refuses()) {
      refuse("all tasks wait for each other while they clean up");
    } else {
      throw new IllegalStateException("a cancellation is lost; " + TaskTree.deadlock(root));
    }
  }

  private void refuse(String why) {
    shutdown.refuse();
    root.forceTasks(why);
  }

  private static RuntimeException failureOf(Task<?> main) {
    Throwable failure = main == null ? null : main.failure();
    return failure == null ? null : new TaskFailedException(main.name(), failure);
  }
}
