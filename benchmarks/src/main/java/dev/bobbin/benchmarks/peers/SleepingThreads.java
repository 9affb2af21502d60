package dev.bobbin.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Virtual threads that sleep for a millisecond. */
public final class SleepingThreads {

  private SleepingThreads() {}

  /** Starts some, and waits for them; returns how many have slept. */
  public static long runAll(int count) {
    AtomicLong done = new AtomicLong();
    List<Thread> threads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      threads.add(VirtualThreads.start(() -> sleep(done)));
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return done.get();
  }

  private static void sleep(AtomicLong done) {
    try {
      Thread.sleep(1);
      done.incrementAndGet();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
