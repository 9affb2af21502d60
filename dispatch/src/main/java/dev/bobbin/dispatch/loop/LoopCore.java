package dev.bobbin.dispatch.loop;

/** What the tasks of one event loop have in common: its time, its thread, what they wait for. */
final class LoopCore {
  final LoopClock clock;
  final LoopThread thread = new LoopThread();
  final Shutdown shutdown;
  final Failures failures = new Failures();
  final TimerHeap timers = new TimerHeap();
  final Poller poller = new Poller();
  final OutsideCalls outside = new OutsideCalls(thread, poller::wakeUp);
  final AwaitedStages stages = new AwaitedStages(outside);
  final Cancellations cancellations = new Cancellations();

  /** How many tasks there have been. */
  int numbers;

  LoopCore(LoopClock clock) {
    this.clock = clock;
    shutdown = new Shutdown(clock);
  }

  /** Takes no more tasks from outside. */
  void shutDown() {
    synchronized (thread) {
      if (shutdown.isShutDown()) {
        return;
      }
      shutdown.shutDown();
    }
    // A call, which the loop asks for before it waits; a look at sockets takes a mere wake-up away.
    outside.add(() -> {});
  }
}
