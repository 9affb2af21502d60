package dev.bobbin.dispatch.loop;

/**
 * Lets a number of tasks of one loop do something at the same time; the others wait, first come
 * first served.
 *
 * <p>{@code Gen.yield(semaphore.acquire()); try { ... } finally { semaphore.release(); }}
 */
public final class Semaphore extends LoopOwned {
  private final Turnstile turnstile = new Turnstile(() -> "for a permit of " + this);
  private final int bound;
  private int permits;

  /**
   * Creates a semaphore.
   *
   * @param permits how many tasks may have one at the same time
   * @throws IllegalArgumentException if the number is negative
   */
  public Semaphore(int permits) {
    this(permits, Integer.MAX_VALUE);
  }

  private Semaphore(int permits, int bound) {
    if (permits < 0) {
      throw new IllegalArgumentException("the permits of a semaphore are negative: " + permits);
    }
    this.permits = permits;
    this.bound = bound;
  }

  /**
   * Returns a semaphore that never has more permits than at first: to release one too many is an
   * error.
   *
   * @param permits how many tasks may have one at the same time
   * @return the semaphore
   * @throws IllegalArgumentException if the number is negative
   */
  public static Semaphore bounded(int permits) {
    return new Semaphore(permits, permits);
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
    checkTask(task);
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
    checkThread("acquire a permit of ");
    boolean there = permits > 0;
    permits -= there ? 1 : 0;
    return there;
  }

  /**
   * Gives a permit back: to the task that has waited longest, if any.
   *
   * @throws IllegalStateException if there would be more permits than the bound
   */
  public void release() {
    checkThread("release a permit of ");
    if (permits == bound) {
      throw new IllegalStateException(
          this + " is released too often: it has all of its permits; release one for each acquire");
    }
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
    checkThread("ask for the permits of ");
    return permits;
  }

  @Override
  public String toString() {
    return "semaphore (" + permits + " free, " + turnstile.size() + " waiting)";
  }
}
