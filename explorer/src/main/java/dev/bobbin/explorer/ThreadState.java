package dev.bobbin.explorer;

import java.lang.ref.WeakReference;
import java.util.Arrays;

/** What is known about a thread: the generators whose bodies run in it. */
final class ThreadState {
  private static final int RECENT = 8;

  final int index;

  /** Whether a text is being made: what that runs is not recorded. */
  boolean busy;

  private GeneratorRecord[] running = new GeneratorRecord[RECENT];
  private int depth;
  private WeakReference<Throwable> raising;
  private WeakReference<Object> offered;
  private Object offeredText;
  private final GeneratorRecord[] recent = new GeneratorRecord[RECENT];
  private int nextRecent;
  private GeneratorRecord last;
  private Object lastValue;
  private Text lastText;

  ThreadState(int index) {
    this.index = index;
  }

  /** Keeps the text of a value for the event that is being made. */
  void keepText(Object value, Text text) {
    lastValue = value;
    lastText = text;
  }

  /** Returns the text of a value if it was the last one, else null. */
  Text textOf(Object value) {
    return value != null && value == lastValue ? lastText : null;
  }

  void forgetText() {
    lastValue = null;
  }

  /** Keeps the text of an item that is about to be put into a queue, if it can be. */
  void offer(Object item, Object text) {
    offered = new WeakReference<>(item);
    offeredText = text;
  }

  /** Returns the text of an item that was about to be put, else null; and forgets it. */
  Object takeOffered(Object item) {
    Object text = offered != null && offered.get() == item ? offeredText : null;
    offered = null;
    offeredText = null;
    return text;
  }

  /** Returns what is known about a frame that was looked up here of late, or null. */
  GeneratorRecord find(Object frame) {
    return last != null && last.get() == frame && !last.ended ? last : findRecent(frame);
  }

  private GeneratorRecord findRecent(Object frame) {
    for (GeneratorRecord each : recent) {
      if (each != null && each.get() == frame && !each.ended) {
        last = each;
        return each;
      }
    }
    return null;
  }

  /** Keeps what was looked up. */
  void keep(GeneratorRecord found) {
    last = found;
    recent[nextRecent] = found;
    nextRecent = (nextRecent + 1) % RECENT;
  }

  void push(GeneratorRecord entered) {
    if (depth == running.length) {
      running = Arrays.copyOf(running, 2 * depth);
    }
    running[depth++] = entered;
  }

  /** Takes away a generator, and what was left above it. */
  void pop(GeneratorRecord left) {
    if (depth > 0 && running[depth - 1] == left) {
      running[--depth] = null;
    } else {
      popAbove(left);
    }
  }

  private void popAbove(GeneratorRecord left) {
    int index = depth - 1;
    while (index >= 0 && running[index] != left) {
      index--;
    }
    if (index >= 0) {
      Arrays.fill(running, index, depth, null);
      depth = index;
    }
  }

  /** Returns the index of the generator whose body runs, or -1. */
  int by() {
    return depth == 0 ? Event.NONE : running[depth - 1].index;
  }

  /** Notes an exception that is being raised from outside. */
  void raise(Throwable exception) {
    raising = new WeakReference<>(exception);
  }

  /** Returns whether an exception was raised from outside. */
  boolean raises(Throwable exception) {
    return raising != null && raising.get() == exception;
  }
}
