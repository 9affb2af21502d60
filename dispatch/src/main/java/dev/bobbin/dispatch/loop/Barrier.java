package dev.bobbin.dispatch.loop;

/** Lets tasks of one loop wait for each other until so many have come, again and again. */
public final class Barrier {
  private final Turnstile turnstile = new Turnstile(() -> "at " + this);
  private final int parties;

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
   * is cancelled while it waits has not come.
   *
   * @return the request
   */
  public Request await() {
    return new CallRequest("await()", this::await);
  }

  private Wait await(Task<?> task, Waiter waiter) {
    turnstile.check(task);
    if (turnstile.size() + 1 < parties) {
      return turnstile.add(task, waiter);
    }
    waiter.resume(parties - 1);
    for (int place = 0; !turnstile.isEmpty(); place++) {
      turnstile.pass(place);
    }
    return null;
  }

  @Override
  public String toString() {
    return "barrier (" + turnstile.size() + " of " + parties + ")";
  }
}
