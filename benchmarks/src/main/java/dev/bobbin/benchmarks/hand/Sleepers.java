package dev.bobbin.benchmarks.hand;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/** Deadlines in a queue by time, of one thread that waits for each. */
public final class Sleepers {
  private static final long MILLISECOND = 1_000_000;

  private Sleepers() {}

  /** Lets some sleep for a millisecond, all at once; returns how many have. */
  public static long runAll(int count) {
    PriorityQueue<Long> deadlines = new PriorityQueue<>();
    for (int i = 0; i < count; i++) {
      deadlines.add(System.nanoTime() + MILLISECOND);
    }
    long done = 0;
    while (!deadlines.isEmpty()) {
      long left = deadlines.peek() - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(left);
      } else {
        deadlines.poll();
        done++;
      }
    }
    return done;
  }
}
