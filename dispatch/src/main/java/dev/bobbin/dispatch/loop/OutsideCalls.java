package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** What other threads want to be done on the loop's thread, in the order in which they came. */
final class OutsideCalls {
  private final LoopThread thread;
  private final Runnable wakeUp;
  private final ArrayDeque<Runnable> calls = new ArrayDeque<>();
  private volatile boolean pending;

  /** How many tasks wait for what other threads do; used on the loop's thread. */
  int awaited;

  OutsideCalls(LoopThread thread, Runnable wakeUp) {
    this.thread = thread;
    this.wakeUp = wakeUp;
  }

  /** Adds a call, and wakes the loop. */
  void add(Runnable call) {
    synchronized (calls) {
      calls.add(call);
      pending = true;
    }
    wakeUp.run();
  }

  /** Does something on the loop's thread: now, if that is the calling one, else soon. */
  void call(Runnable call) {
    if (thread.isCurrent()) {
      call.run();
    } else {
      add(call);
    }
  }

  boolean isPending() {
    return pending;
  }

  /** Runs those that are there; what one of them throws keeps no other from running. */
  void runAll(Consumer<Throwable> failures) {
    if (!pending) {
      return;
    }
    Runnable[] taken;
    synchronized (calls) {
      taken = calls.toArray(new Runnable[0]);
      calls.clear();
      pending = false;
    }
    for (Runnable call : taken) {
      try {
        call.run();
      } catch (Throwable failure) {
        failures.accept(failure);
      }
    }
  }
}
