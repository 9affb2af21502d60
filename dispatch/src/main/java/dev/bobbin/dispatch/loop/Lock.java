package dev.bobbin.dispatch.loop;

/**
 * Lets one task at a time of a loop do something that yields in between; the others wait, first
 * come first served. Between two yields no task needs a lock. Only the task that has it can release
 * it, as in Trio.
 *
 * <p>{@code Gen.yield(lock.acquire()); try { ... } finally { lock.release(); }}
 */
public final class Lock extends LoopOwned {
  private final Turnstile turnstile = new Turnstile(() -> "for " + this);

  /** The task that has it; null if it is free. */
  private Task<?> owner;

  /** Creates a lock that is free. */
  public Lock() {}

  /**
   * Waits for the lock; the outcome is null. A task that has it already would wait for ever: {@link
   * IllegalStateException} is raised.
   *
   * @return the request
   */
  public Request acquire() {
    return new CallRequest("acquire()", this::acquire);
  }

  private Wait acquire(Task<?> task, Waiter waiter) {
    checkTask(task);
    if (owner == task) {
      throw new IllegalStateException(
          owner.whereItIs() + " has the lock already, and would wait for itself");
    }
    if (owner != null) {
      return turnstile.add(task, waiter);
    }
    owner = task;
    waiter.resume(null);
    return null;
  }

  /**
   * Gives the lock to the task that has waited longest, if any.
   *
   * @throws IllegalStateException if the task that runs does not have it
   */
  public void release() {
    checkOwned("released");
    owner = turnstile.pass(null);
  }

  /** Refuses who does not have it. */
  void checkOwned(String done) {
    Task<?> task = Current.task("a lock is " + done);
    if (owner != task) {
      throw new IllegalStateException(
          task.whereItIs() + " does not have the lock; " + Text.of(this) + " cannot be " + done);
    }
  }

  /**
   * Returns whether a task has it.
   *
   * @return whether it is taken
   */
  public boolean isLocked() {
    checkThread("look at ");
    return owner != null;
  }

  @Override
  public String toString() {
    Task<?> task = owner;
    return task == null ? "lock (free)" : "lock (of task '" + task.name() + "')";
  }
}
