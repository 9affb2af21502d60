package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.LoopClock;
import java.util.ArrayDeque;

/** Decides who runs next, and waits when nobody can. */
final class Scheduler {

  /** How many tasks run before clock, channels and other threads are looked at again. */
  private static final int STEPS_PER_TURN = 256;

  private final LoopClock clock;
  private final ArrayDeque<LoopTask<?>> ready = new ArrayDeque<>();
  final TimerHeap timers = new TimerHeap();
  final Poller poller = new Poller();
  final OutsideCalls outside = new OutsideCalls(poller::wakeUp);

  /** How often closed channels are looked for while there is always a task that is ready. */
  private static final int TURNS_PER_SEARCH = 100;

  private int turns;

  /** How many tasks wait for stages, which other threads may complete. */
  int stages;

  Scheduler(LoopClock clock) {
    this.clock = clock;
  }

  void ready(LoopTask<?> task) {
    ready.add(task);
  }

  /**
   * Lets some of the ready tasks go on, in the order in which they became ready; waits if there is
   * none.
   *
   * @param forever whether other threads may still bring work
   * @return false if no task is ready, and nothing is left that could make one so
   */
  boolean turn(boolean forever) {
    outside.runAll();
    poller.poll();
    expireTimers();
    if (++turns % TURNS_PER_SEARCH == 0) {
      poller.raiseInClosed();
    }
    if (ready.isEmpty() && !idle(forever)) {
      return false;
    }
    int steps = STEPS_PER_TURN;
    for (LoopTask<?> task; steps > 0 && (task = ready.poll()) != null; steps--) {
      task.step();
    }
    return true;
  }

  private void expireTimers() {
    if (timers.isEmpty()) {
      return;
    }
    long now = clock.nanoTime();
    for (TimedWait first; (first = timers.first()) != null && first.deadline - now <= 0; ) {
      timers.remove(first);
      first.expired();
    }
  }

  private boolean idle(boolean forever) {
    if (poller.raiseInClosed() || outside.isPending()) {
      return true;
    }
    if (!timers.isEmpty()) {
      long deadline = timers.first().deadline;
      if (!clock.skipTo(deadline)) {
        poller.await(Math.max(1, deadline - clock.nanoTime()));
      }
      return true;
    }
    if (forever || poller.isWaitedFor() || stages > 0) {
      poller.await(Poller.NO_LIMIT);
      return true;
    }
    return false;
  }
}
