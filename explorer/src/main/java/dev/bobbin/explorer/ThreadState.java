package dev.bobbin.explorer;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What is known about a thread: the generators whose bodies run in it. */
final class ThreadState {
  final int index;

  /** Whether a text is being made: what that runs is not recorded. */
  boolean busy;

  private final List<GeneratorRecord> running = new ArrayList<>();
  private WeakReference<Throwable> raising;
  private Object lastValue;
  private String lastText;

  ThreadState(int index) {
    this.index = index;
  }

  /** Keeps the text of a value for the event that is being made. */
  void keepText(Object value, String text) {
    lastValue = value;
    lastText = text;
  }

  /** Returns the text of a value if it was the last one, else null. */
  String textOf(Object value) {
    return value != null && value == lastValue ? lastText : null;
  }

  void forgetText() {
    lastValue = null;
  }

  void push(GeneratorRecord entered) {
    running.add(entered);
  }

  /** Takes away a generator, and what was left above it. */
  void pop(GeneratorRecord left) {
    int index = running.lastIndexOf(left);
    if (index >= 0) {
      running.subList(index, running.size()).clear();
    }
  }

  /** Returns the index of the generator whose body runs, or -1. */
  int by() {
    return running.isEmpty() ? Event.NONE : running.get(running.size() - 1).index;
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
