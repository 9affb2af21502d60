package dev.bobbin.dispatch.loop;

import java.time.Duration;

/**
 * A clock for tests: it stands still while a task can go on, and then skips to the next deadline.
 *
 * <p>Tasks that sleep for hours end at once, and always in the same order. Input, output and stages
 * are not waited for as long as any task has a deadline: the deadline comes first.
 */
public final class VirtualClock implements LoopClock {
  /** Overflows after 292 years, as that of the machine may. */
  private long now;

  private Duration elapsed = Duration.ZERO;

  /** Creates a clock at time zero. */
  public VirtualClock() {}

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public boolean skipTo(long nanoTime) {
    long difference = nanoTime - now;
    if (difference > 0) {
      elapsed = elapsed.plusNanos(difference);
      now = nanoTime;
    }
    return true;
  }

  /**
   * Returns how much time it has skipped.
   *
   * @return the time since its creation
   */
  public Duration elapsed() {
    return elapsed;
  }
}
