package dev.bobbin.samples.course;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.Queue;

/** A queue between the tasks of an event loop. */
final class AsyncQueue {
  /** Put and not yet got; null is an item. */
  final Queue<Object> items = new LinkedList<>();

  /** The tasks that wait for an item. */
  final Deque<Task<?>> getters = new ArrayDeque<>();
}
