package dev.bobbin.dispatch.loop;

import java.util.function.Supplier;

/** A queue of tasks that wait for somebody to let them pass, in the order in which they came. */
final class Turnstile {
  private final Supplier<String> what;
  private final WaitQueue<PassWait> waits = new WaitQueue<>();

  /** How many wait, by their weights. */
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

  /** Returns whether a task waits here, with one alternative of its select at least. */
  boolean isAwaitedBy(Task<?> task) {
    PassWait wait = waits.first();
    while (wait != null && wait.task != task) {
      wait = waits.after(wait);
    }
    return wait != null;
  }

  Wait add(Task<?> task, Waiter waiter) {
    return add(task, waiter, 1);
  }

  /** Lets a task wait that counts so much. */
  Wait add(Task<?> task, Waiter waiter, int weight) {
    PassWait wait = new PassWait(task, waiter, weight);
    waits.add(wait);
    size += weight;
    return wait;
  }

  /** Lets the first task pass; returns it, or null if nobody waits. */
  Task<?> pass(Object outcome) {
    PassWait wait = poll();
    if (wait == null) {
      return null;
    }
    wait.waiter.resume(outcome);
    return wait.task;
  }

  /** Raises an exception in each task, one of its own. */
  void refuseAll(Supplier<? extends Throwable> failure) {
    for (PassWait wait; (wait = poll()) != null; ) {
      wait.waiter.raise(failure.get());
    }
  }

  private PassWait poll() {
    PassWait wait = waits.poll();
    size -= wait == null ? 0 : wait.weight;
    return wait;
  }

  private final class PassWait extends QueuedWait {
    private final Task<?> task;
    private final int weight;

    PassWait(Task<?> task, Waiter waiter, int weight) {
      super(waiter);
      this.task = task;
      this.weight = weight;
    }

    @Override
    boolean withdraw(Throwable why) {
      size -= weight;
      waits.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return what.get();
    }
  }
}
