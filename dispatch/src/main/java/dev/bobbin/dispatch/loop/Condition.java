package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Lets tasks that have a lock wait until others have changed what it guards. */
public final class Condition extends LoopOwned {
  private final Lock lock;
  private final Turnstile turnstile = new Turnstile(() -> "to be notified");

  /**
   * Creates a condition.
   *
   * @param lock guards what is waited for
   */
  public Condition(Lock lock) {
    this.lock = Objects.requireNonNull(lock, "the lock of a condition is null");
  }

  /**
   * Releases the lock, waits to be notified, and waits for the lock again; also if it is cancelled
   * or its time is over.
   *
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> await() {
    lock.release();
    try {
      Gen.yield(new CallRequest("await()", this::await));
    } finally {
      Gen.yieldFrom(CancelScope.shield(acquired()));
    }
    return Gen.done();
  }

  private Wait await(Task<?> task, Waiter waiter) {
    checkTask(task);
    return turnstile.add(task, waiter);
  }

  @Generator
  private Async<Void> acquired() {
    Gen.yield(lock.acquire());
    return Gen.done();
  }

  /**
   * Awaits, again and again, until something holds.
   *
   * @param holds asked while the task has the lock
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> awaitUntil(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      Gen.yieldFrom(await());
    }
    return Gen.done();
  }

  /**
   * Lets some of those that wait go on, in the order in which they came.
   *
   * @param count how many at most
   * @throws IllegalStateException if the task that runs does not have the lock
   */
  public void signal(int count) {
    lock.checkOwned("used to signal");
    for (int i = 0; i < count && !turnstile.isEmpty(); i++) {
      turnstile.pass(null);
    }
  }

  /**
   * Lets all that wait go on.
   *
   * @throws IllegalStateException if the task that runs does not have the lock
   */
  public void signalAll() {
    signal(turnstile.size());
  }

  @Override
  public String toString() {
    return "condition (" + turnstile.size() + " waiting)";
  }
}
