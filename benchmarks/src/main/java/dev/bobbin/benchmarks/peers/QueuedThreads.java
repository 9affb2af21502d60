package dev.bobbin.benchmarks.peers;

import java.util.concurrent.ArrayBlockingQueue;

/** A producer and a consumer in virtual threads, with a blocking queue between them. */
public final class QueuedThreads {

  private QueuedThreads() {}

  /** Returns the sum of the numbers from 0 up to a limit, handed over by the queue. */
  public static long sumOfRange(int n, int capacity) {
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(capacity);
    long[] sum = new long[1];
    Thread consumer = VirtualThreads.start(() -> sum[0] = takeAll(queue, n));
    Thread producer = VirtualThreads.start(() -> putAll(queue, n));
    try {
      producer.join();
      consumer.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return sum[0];
  }

  private static long takeAll(ArrayBlockingQueue<Integer> queue, int n) {
    try {
      long sum = 0;
      for (int i = 0; i < n; i++) {
        sum += queue.take();
      }
      return sum;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void putAll(ArrayBlockingQueue<Integer> queue, int n) {
    try {
      for (int i = 0; i < n; i++) {
        queue.put(i);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
