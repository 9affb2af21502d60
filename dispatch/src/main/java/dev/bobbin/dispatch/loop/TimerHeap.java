package dev.bobbin.dispatch.loop;

import java.util.Arrays;

/** Timed waits by deadline, in a binary heap: adding and removing any of them costs O(log n). */
final class TimerHeap {
  private TimedWait[] heap = new TimedWait[16];
  private int size;
  private long sequence;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Returns the one with the next deadline; null if there is none. */
  TimedWait first() {
    return heap[0];
  }

  void add(TimedWait wait) {
    wait.sequence = sequence++;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    siftUp(size++, wait);
  }

  /** Removes a wait; does nothing if it is not in the heap. */
  void remove(TimedWait wait) {
    int index = wait.index;
    if (index < 0) {
      return;
    }
    wait.index = -1;
    TimedWait moved = heap[--size];
    heap[size] = null;
    if (moved != wait) {
      siftDown(index, moved);
      if (moved.index == index) {
        siftUp(index, moved);
      }
    }
    shrink();
  }

  private void siftUp(int from, TimedWait wait) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) / 2;
      if (!wait.isBefore(heap[parent])) {
        break;
      }
      place(index, heap[parent]);
      index = parent;
    }
    place(index, wait);
  }

  private void siftDown(int from, TimedWait wait) {
    int index = from;
    for (int child = smallerChild(index); child < size; child = smallerChild(index)) {
      if (!heap[child].isBefore(wait)) {
        break;
      }
      place(index, heap[child]);
      index = child;
    }
    place(index, wait);
  }

  private int smallerChild(int index) {
    int left = 2 * index + 1;
    int right = left + 1;
    return right < size && heap[right].isBefore(heap[left]) ? right : left;
  }

  private void place(int index, TimedWait wait) {
    heap[index] = wait;
    wait.index = index;
  }

  private void shrink() {
    if (heap.length > 16 && size < heap.length / 4) {
      heap = Arrays.copyOf(heap, heap.length / 2);
    }
  }
}
