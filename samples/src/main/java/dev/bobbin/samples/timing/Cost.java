package dev.bobbin.samples.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What a step of a program costs, in time and in memory that is allocated for it. */
public record Cost(double nanoseconds, double bytes) {

  /**
   * Runs a task a few times and returns what one of its steps costs in the fastest run.
   *
   * <p>The task returns what it has computed, the same each time; if nobody looked at it, the JVM
   * would be right not to compute it.
   */
  public static Cost best(int rounds, int steps, LongSupplier task) {
    long expected = task.getAsLong();
    Cost best = measure(steps, task, expected);
    for (int round = 1; round < rounds; round++) {
      Cost cost = measure(steps, task, expected);
      best = cost.nanoseconds < best.nanoseconds ? cost : best;
    }
    return best;
  }

  private static Cost measure(int steps, LongSupplier task, long expected) {
    long bytes = allocated();
    long start = System.nanoTime();
    long result = task.getAsLong();
    double nanoseconds = System.nanoTime() - start;
    if (result != expected) {
      throw new IllegalStateException(result + " instead of " + expected);
    }
    return new Cost(nanoseconds / steps, (double) (allocated() - bytes) / steps);
  }

  /** Returns the bytes that this thread has allocated so far, or 0 if the JVM does not count. */
  private static long allocated() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads instanceof com.sun.management.ThreadMXBean counting
        ? counting.getThreadAllocatedBytes(Thread.currentThread().getId())
        : 0;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ns, %.1f bytes for each", nanoseconds, bytes);
  }
}
