package dev.bobbin.dispatch.loop;

import java.util.function.Supplier;

/** A queue of tasks that wait for somebody to let them pass, in the order in which they came. */
final class Turnstile {
  private final Supplier<String> what;
  private final WaitQueue<QueuedWait> waits = new WaitQueue<>();

  /** The loop of the first task that came; null before. */
  private EventLoop loop;

  private int size;

  /** Creates a turnstile; the text completes "waits". */
  Turnstile(Supplier<String> what) {
    this.what = what;
  }

  boolean isEmpty() {
    return waits.isEmpty();
  }

  int size() {
    return size;
  }

  /** Refuses tasks of another loop. */
  void check(Waiter waiter) {
    if (loop == null) {
      loop = waiter.loop();
    } else if (loop != waiter.loop()) {
      throw new IllegalStateException(Misuse.otherLoop("what is waited for", waiter.task()));
    }
  }

  /** Refuses other threads. */
  void checkThread(String call) {
    if (loop != null) {
      loop.thread.check(call);
    }
  }

  Wait add(Waiter waiter) {
    PassWait wait = new PassWait(waiter);
    waits.add(wait);
    size++;
    return wait;
  }

  /** Lets the first pass; returns it, or null if nobody waits. */
  Waiter pass(Object outcome) {
    QueuedWait wait = waits.poll();
    if (wait == null) {
      return null;
    }
    size--;
    wait.waiter.resume(outcome);
    return wait.waiter;
  }

  private final class PassWait extends QueuedWait {

    PassWait(Waiter waiter) {
      super(waiter);
    }

    @Override
    boolean withdraw(Throwable why) {
      size--;
      return super.withdraw(why);
    }

    @Override
    public String toString() {
      return what.get();
    }
  }
}
