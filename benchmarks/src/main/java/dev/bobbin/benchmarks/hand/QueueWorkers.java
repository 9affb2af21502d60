package dev.bobbin.benchmarks.hand;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Threads that take numbers from one queue, and add up what they make of them. */
public final class QueueWorkers {
  private static final int END = -1;

  private final BlockingQueue<Integer> queue;
  private final AtomicLong sum = new AtomicLong();
  private final List<Thread> threads;

  /**
   * Starts the threads.
   *
   * @param count how many
   * @param capacity how many numbers wait for each of them at most
   * @param start runs a task in a new thread
   */
  public QueueWorkers(int count, int capacity, Function<Runnable, Thread> start) {
    queue = new ArrayBlockingQueue<>(count * capacity);
    threads = Stream.generate(() -> start.apply(this::work)).limit(count).toList();
  }

  /** Runs a task in a new platform thread. */
  public static Thread start(Runnable task) {
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  private void work() {
    try {
      int x = queue.take();
      while (x != END) {
        sum.addAndGet(x + 1);
        x = queue.take();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Hands the numbers from 0 up to a limit over; returns the sum when the threads have ended. */
  public long sumOfRange(int n) {
    try {
      for (int i = 0; i < n; i++) {
        queue.put(i);
      }
      for (int i = 0; i < threads.size(); i++) {
        queue.put(END);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      return sum.get();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
