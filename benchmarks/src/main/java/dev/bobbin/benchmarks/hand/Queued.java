package dev.bobbin.benchmarks.hand;

import java.util.ArrayDeque;

/** A producer and a consumer as plain loops that take turns at a queue. */
public final class Queued {

  private Queued() {}

  /** Returns the sum of the numbers from 0 up to a limit, handed over by a queue. */
  public static long sumOfRange(int n, int capacity) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    long sum = 0;
    int next = 0;
    while (next < n || !queue.isEmpty()) {
      while (next < n && queue.size() < capacity) {
        queue.add(next++);
      }
      for (Integer item; (item = queue.poll()) != null; ) {
        sum += item;
      }
    }
    return sum;
  }
}
