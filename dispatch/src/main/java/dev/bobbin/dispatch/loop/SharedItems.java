package dev.bobbin.dispatch.loop;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The items of a shared channel in the order in which they were put, also when some that were taken
 * come back.
 */
final class SharedItems {
  /** Stands for null, which a queue cannot hold. */
  private static final Object NULL = new Object();

  private final ArrayDeque<Object> queue = new ArrayDeque<>();

  /** All of them were put before those in the queue. */
  private final PriorityQueue<Item> returned =
      new PriorityQueue<>(Comparator.comparingLong(Item::number));

  private long taken;

  /** An item that was taken, with its place in the order. */
  record Item(long number, Object value) {}

  void add(Object value) {
    queue.add(value == null ? NULL : value);
  }

  int size() {
    return returned.size() + queue.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /** Takes the first; null if there is none. */
  Item poll() {
    if (!returned.isEmpty()) {
      return returned.poll();
    }
    Object first = queue.poll();
    return first == null ? null : new Item(taken++, first == NULL ? null : first);
  }

  /** Puts one that was taken back to its place. */
  void putBack(Item item) {
    returned.add(item);
  }
}
