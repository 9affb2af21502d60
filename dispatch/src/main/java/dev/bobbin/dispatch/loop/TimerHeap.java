package dev.bobbin.dispatch.loop;

import java.util.Arrays;

/** Timers by deadline, in a binary heap: adding and removing any of them costs O(log n). */
final class TimerHeap {
  private Timer[] heap = new Timer[16];
  private int size;
  private long sequence;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Returns the one with the next deadline; null if there is none. */
  Timer first() {
    return heap[0];
  }

  void add(Timer timer) {
    timer.sequence = sequence++;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    siftUp(size++, timer);
  }

  /** Removes a timer; does nothing if it is not in the heap. */
  void remove(Timer timer) {
    int index = timer.index;
    if (index < 0) {
      return;
    }
    timer.index = -1;
    Timer moved = heap[--size];
    heap[size] = null;
    if (moved != timer) {
      siftDown(index, moved);
      if (moved.index == index) {
        siftUp(index, moved);
      }
    }
    shrink();
  }

  private void siftUp(int from, Timer timer) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) / 2;
      if (!timer.isBefore(heap[parent])) {
        break;
      }
      place(index, heap[parent]);
      index = parent;
    }
    place(index, timer);
  }

  private void siftDown(int from, Timer timer) {
    int index = from;
    for (int child = smallerChild(index); child < size; child = smallerChild(index)) {
      if (!heap[child].isBefore(timer)) {
        break;
      }
      place(index, heap[child]);
      index = child;
    }
    place(index, timer);
  }

  private int smallerChild(int index) {
    int left = 2 * index + 1;
    int right = left + 1;
    return right < size && heap[right].isBefore(heap[left]) ? right : left;
  }

  private void place(int index, Timer timer) {
    heap[index] = timer;
    timer.index = index;
  }

  private void shrink() {
    if (heap.length > 16 && size < heap.length / 4) {
      heap = Arrays.copyOf(heap, heap.length / 2);
    }
  }
}
