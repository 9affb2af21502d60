package dev.bobbin.dispatch.loop;

/**
 * Lets a number of tasks of one loop do something at the same time; the others wait, first come
 * first served.
 *
 * <p>{@code Gen.yield(semaphore.acquire()); try { ... } finally { semaphore.release(); }}
 */
public final class Semaphore {
  private final Turnstile turnstile = new Turnstile(() -> "for a permit of " + this);
  private int permits;

  /**
   * Creates a semaphore.
   *
   * @param permits how many tasks may have one at the same time
   * @throws IllegalArgumentException if the number is negative
   */
  public Semaphore(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("the permits of a semaphore are negative: " + permits);
    }
    this.permits = permits;
  }

  /**
   * Waits for a permit; the outcome is null.
   *
   * @return the request
   */
  public Request acquire() {
    return new CallRequest("acquire()", this::acquire);
  }

  private Wait acquire(Task<?> task, Waiter waiter) {
    turnstile.check(task);
    if (permits == 0) {
      return turnstile.add(task, waiter);
    }
    permits--;
    waiter.resume(null);
    return null;
  }

  /**
   * Takes a permit if that need not wait.
   *
   * @return whether there was one
   */
  public boolean tryAcquire() {
    turnstile.checkThread("acquire a permit");
    boolean there = permits > 0;
    permits -= there ? 1 : 0;
    return there;
  }

  /** Gives a permit back: to the task that has waited longest, if any. */
  public void release() {
    turnstile.checkThread("release a permit");
    // Handed over, so that nobody who comes later is faster.
    if (turnstile.pass(null) == null) {
      permits++;
    }
  }

  /**
   * Returns how many permits there are.
   *
   * @return the number; 0 if tasks wait
   */
  public int permits() {
    return permits;
  }

  @Override
  public String toString() {
    return "semaphore (" + permits + " free, " + turnstile.size() + " waiting)";
  }
}
