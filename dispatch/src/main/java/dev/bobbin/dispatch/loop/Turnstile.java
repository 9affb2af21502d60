package dev.bobbin.dispatch.loop;

import java.util.function.Supplier;

/** A queue of tasks that wait for somebody to let them pass, in the order in which they came. */
final class Turnstile {
  private final Supplier<String> what;
  private final WaitQueue<PassWait> waits = new WaitQueue<>();

  /** The loop of the first task that came; null before. */
  private LoopCore loop;

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
  void check(Task<?> task) {
    if (loop == null) {
      loop = task.loop();
    } else if (loop != task.loop()) {
      throw new IllegalStateException(Misuse.otherLoop("what is waited for", task));
    }
  }

  /** Refuses other threads. */
  void checkThread(String call) {
    if (loop != null) {
      loop.thread.check(call);
    }
  }

  Wait add(Task<?> task, Waiter waiter) {
    PassWait wait = new PassWait(task, waiter);
    waits.add(wait);
    size++;
    return wait;
  }

  /** Lets the first task pass; returns it, or null if nobody waits. */
  Task<?> pass(Object outcome) {
    PassWait wait = waits.poll();
    if (wait == null) {
      return null;
    }
    size--;
    wait.waiter.resume(outcome);
    return wait.task;
  }

  private final class PassWait extends QueuedWait {
    private final Task<?> task;

    PassWait(Task<?> task, Waiter waiter) {
      super(waiter);
      this.task = task;
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
