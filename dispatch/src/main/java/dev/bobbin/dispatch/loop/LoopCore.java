package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;
import java.util.Map;

/** What the tasks of one event loop have in common: its time, its thread, and who can go on. */
final class LoopCore {
  final LoopClock clock;
  final LoopThread thread = new LoopThread();
  final Shutdown shutdown;
  final Failures failures;
  final TimerHeap timers = new TimerHeap();
  final Poller poller = new Poller();
  final OutsideCalls outside = new OutsideCalls(thread, poller::wakeUp);
  final AwaitedStages stages = new AwaitedStages(outside);
  final Cancellations cancellations = new Cancellations();

  /** Those that can go on, in the order in which they became ready. */
  final ArrayDeque<Task<?>> ready = new ArrayDeque<>();

  /** The task whose turn it is; null between the rounds. */
  Task<?> current;

  /** How many tasks there have been. */
  int numbers;

  LoopCore(LoopClock clock, Failures failures) {
    this.clock = clock;
    this.failures = failures;
    shutdown = new Shutdown(clock);
  }

  /** Takes no more tasks from outside. */
  void shutDown() {
    synchronized (thread) {
      shutdown.shutDown();
    }
    poller.wakeUp();
  }

  /** Returns the task-locals of a task that is spawned now; null for none. */
  Map<Object, Object> inherited() {
    return current == null || !thread.isCurrent() ? null : current.locals;
  }
}
