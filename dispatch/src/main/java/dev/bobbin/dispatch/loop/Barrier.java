package dev.bobbin.dispatch.loop;

/** Lets tasks of one loop wait for each other until so many have come, again and again. */
public final class Barrier extends LoopOwned {
  private final Turnstile turnstile = new Turnstile(() -> "at " + this);
  private final int parties;
  private boolean broken;

  /**
   * Creates a barrier.
   *
   * @param parties how many tasks have to come, from 1
   * @throws IllegalArgumentException if that is less than 1
   */
  public Barrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("a barrier needs 1 party at least, not " + parties);
    }
    this.parties = parties;
  }

  /**
   * Waits until all have come; the outcome is the place in which the task came, from 0. A task that
   * is cancelled while it waits has not come, and one that waits by several alternatives of a
   * select has come once.
   *
   * <p>Raises {@link BarrierBrokenException} if the barrier is broken, or is aborted or reset while
   * this waits.
   *
   * @return the request
   */
  public Request await() {
    return new CallRequest("await()", this::await);
  }

  private Wait await(Task<?> task, Waiter waiter) {
    checkTask(task);
    if (broken) {
      throw new BarrierBrokenException(this + " was aborted");
    }
    boolean hasCome = waiter != task && turnstile.isAwaitedBy(task);
    if (hasCome || turnstile.size() + 1 < parties) {
      return turnstile.add(task, waiter, hasCome ? 0 : 1);
    }
    waiter.resume(parties - 1);
    for (int place = 0; !turnstile.isEmpty(); place++) {
      turnstile.pass(place);
    }
    return null;
  }

  /**
   * Sends those that wait away: {@link BarrierBrokenException} is raised in them. The barrier is
   * then as new, also if it was broken.
   */
  public void reset() {
    checkThread("reset ");
    broken = false;
    turnstile.refuseAll(() -> new BarrierBrokenException("the barrier was reset"));
  }

  /**
   * Breaks the barrier: {@link BarrierBrokenException} is raised in those that wait, and in all
   * that come before it is {@link #reset()}.
   */
  public void abort() {
    checkThread("abort ");
    broken = true;
    turnstile.refuseAll(() -> new BarrierBrokenException("the barrier was aborted"));
  }

  /**
   * Returns whether it was aborted, and not reset since.
   *
   * @return whether nobody can pass
   */
  public boolean isBroken() {
    checkThread("look at ");
    return broken;
  }

  /**
   * Returns how many tasks it is for.
   *
   * @return the number of tasks that have to come
   */
  public int parties() {
    return parties;
  }

  /**
   * Returns how many tasks wait.
   *
   * @return the number, less than that of the parties
   */
  public int waiting() {
    checkThread("look at ");
    return turnstile.size();
  }

  @Override
  public String toString() {
    return "barrier (" + (broken ? "broken" : turnstile.size() + " of " + parties) + ")";
  }
}
