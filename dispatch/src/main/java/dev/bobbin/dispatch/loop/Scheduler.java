package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;

/** Decides whose turn is next, and waits when nobody can go on. */
final class Scheduler {

  private final LoopClock clock;
  private final Shutdown shutdown;
  private final Failures failures;
  final FailedTasks failedTasks;

  /** Those that can go on, in the order in which they became ready. */
  private final ArrayDeque<Task<?>> ready;

  private final TimerHeap timers;
  private final Poller poller;
  private final OutsideCalls outside;

  /** Waits when no task can go on: on this thread, unless the loop runs in one of others. */
  private Idling idling;

  /** The task whose turn it is; null between the rounds. */
  private Task<?> current;

  private final RoundLimit limit;

  /** Looks at how long turns take; null if nobody wants to know. */
  private volatile SlowTurns slowTurns;

  Scheduler(LoopCore loop, ArrayDeque<Task<?>> ready, FailedTasks failedTasks) {
    this.ready = ready;
    this.failedTasks = failedTasks;
    clock = loop.clock;
    limit = new RoundLimit(clock);
    shutdown = loop.shutdown;
    failures = loop.failures;
    timers = loop.timers;
    poller = loop.poller;
    outside = loop.outside;
    idleHere();
  }

  /** Returns the task whose turn it is; null between the rounds. */
  Task<?> current() {
    return current;
  }

  /** A way to wait until a channel is ready, {@link Poller#wakeUp()}, or the end of a time. */
  interface Idling {
    void await(long nanos);
  }

  void idleBy(Idling newIdling) {
    idling = newIdling;
  }

  void idleHere() {
    idling = poller::await;
  }

  /** Lets somebody else, or with null nobody, look at how long turns take. */
  void watchBy(SlowTurns watch) {
    SlowTurns before = slowTurns;
    slowTurns = watch;
    if (before != null) {
      before.stop();
    }
  }

  /**
   * Gives some of the ready tasks their turn, in the order in which they became ready; waits if
   * there is none.
   *
   * @param forever whether other threads may still bring work
   * @return false if no task is ready, and nothing is left that could make one so
   */
  boolean round(boolean forever) {
    outside.runAll(failures::add);
    poller.poll();
    expireTimers();
    poller.forgetClosedNowAndThen();
    if (ready.isEmpty() && !idle(forever)) {
      return false;
    }
    giveTurns();
    return true;
  }

  private void giveTurns() {
    limit.begin(ready.size());
    for (int turns; !ready.isEmpty() && (turns = limit.next()) > 0; limit.given()) {
      giveTurns(turns);
    }
  }

  private void giveTurns(int most) {
    try {
      int turns = most;
      for (Task<?> task; turns > 0 && (task = ready.poll()) != null; turns--) {
        current = task;
        giveTurn(task);
      }
    } finally {
      current = null;
    }
  }

  private void giveTurn(Task<?> task) {
    SlowTurns watch = slowTurns;
    if (watch == null) {
      Turn.of(task, shutdown, failedTasks);
    } else {
      watch.begin(task);
      Turn.of(task, shutdown, failedTasks);
      watch.end();
    }
  }

  private void expireTimers() {
    if (timers.isEmpty()) {
      return;
    }
    try {
      long now = clock.nanoTime();
      for (Timer first; (first = timers.first()) != null && first.deadline - now <= 0; ) {
        timers.remove(first);
        expire(first);
      }
    } catch (Throwable failureOfClock) {
      failFirst(failureOfClock);
    }
  }

  private static void expire(Timer timer) {
    try {
      timer.expired();
    } catch (Throwable failure) {
      timer.failed(failure);
    }
  }

  private void failFirst(Throwable failure) {
    Timer first = timers.first();
    if (first == null) {
      // What waited for it is gone, for instance cancelled by the clock itself.
      failures.add(failure);
      return;
    }
    timers.remove(first);
    first.failed(failure);
  }

  private boolean idle(boolean forever) {
    poller.forgetClosed();
    if (canGoOn()) {
      return true;
    }
    if (!timers.isEmpty()) {
      awaitTimer();
      return true;
    }
    if (forever || poller.isWaitedFor() || outside.awaited > 0) {
      idling.await(shutdown.realNanosLeft());
      return true;
    }
    return false;
  }

  /**
   * Returns whether the next round has something to do; asked again after all that may bring it.
   */
  boolean canGoOn() {
    return !ready.isEmpty() || outside.isPending();
  }

  private void awaitTimer() {
    try {
      long deadline = timers.first().deadline;
      if (shutdown.isStopping() && !shutdown.refuses() && shutdown.end() - deadline < 0) {
        deadline = shutdown.end();
      }
      if (clock.skipTo(deadline)) {
        return;
      }
      long left = Math.max(1, deadline - clock.nanoTime());
      // The clock is the user's, and may have woken a task.
      if (!canGoOn()) {
        idling.await(left);
      }
    } catch (Throwable failureOfClock) {
      failFirst(failureOfClock);
    }
  }
}
