package dev.bobbin.dispatch.loop;

/** Something that happens once, or has not happened yet; tasks of one loop wait for it. */
public final class Event extends LoopOwned {
  private final Turnstile turnstile = new Turnstile(() -> "for an event");
  private boolean set;

  /** Creates an event that has not happened. */
  public Event() {}

  /**
   * Waits until it has happened; the outcome is null.
   *
   * @return the request
   */
  public Request await() {
    return new CallRequest("await()", this::await);
  }

  private Wait await(Task<?> task, Waiter waiter) {
    checkTask(task);
    if (!set) {
      return turnstile.add(task, waiter);
    }
    waiter.resume(null);
    return null;
  }

  /** Lets it happen: all tasks that wait go on, in the order in which they came. */
  public void set() {
    checkThread("set ");
    set = true;
    while (!turnstile.isEmpty()) {
      turnstile.pass(null);
    }
  }

  /** Makes it as if it had not happened; tasks that were to go on still do. */
  public void clear() {
    checkThread("clear ");
    set = false;
  }

  /**
   * Returns whether it has happened.
   *
   * @return whether nobody waits for it
   */
  public boolean isSet() {
    checkThread("look at ");
    return set;
  }

  @Override
  public String toString() {
    return "event (" + (set ? "set" : turnstile.size() + " waiting") + ")";
  }
}
