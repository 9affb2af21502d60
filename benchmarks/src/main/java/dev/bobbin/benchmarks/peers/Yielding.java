package dev.bobbin.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/** Tasks in virtual threads that let each other run by {@link Thread#yield}. */
public final class Yielding implements Runnable {
  private final int turns;
  private int sum;

  private Yielding(int turns) {
    this.turns = turns;
  }

  /** Runs tasks until all have ended; returns the sum of their sums. */
  public static long runAll(int tasks, int turns) {
    List<Yielding> all = new ArrayList<>(tasks);
    List<Thread> threads = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      all.add(new Yielding(turns));
      threads.add(VirtualThreads.start(all.get(i)));
    }
    long sum = 0;
    for (int i = 0; i < tasks; i++) {
      join(threads.get(i));
      sum += all.get(i).sum;
    }
    return sum;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void run() {
    for (int turn = 1; turn <= turns; turn++) {
      Thread.yield();
      sum += turn;
    }
  }
}
