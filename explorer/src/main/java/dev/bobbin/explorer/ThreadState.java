package dev.bobbin.explorer;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What is known about a thread: the generators whose bodies run in it. */
final class ThreadState {
  private static final int RECENT = 8;

  final int index;

  /** Whether a text is being made: what that runs is not recorded. */
  boolean busy;

  private final List<GeneratorRecord> running = new ArrayList<>();
  private WeakReference<Throwable> raising;
  private WeakReference<Object> offered;
  private String offeredText;
  private final RecentStrings strings = new RecentStrings();
  private final GeneratorRecord[] recent = new GeneratorRecord[RECENT];
  private int nextRecent;
  private Object lastValue;
  private String lastText;

  ThreadState(int index) {
    this.index = index;
  }

  /** Keeps the text of a value for the event that is being made. */
  void keepText(Object value, String text) {
    lastValue = value;
    lastText = text;
    if (value instanceof String string) {
      strings.keep(string, text);
    }
  }

  /** Returns the text of a value if it was the last one, or a string of late, else null. */
  String textOf(Object value) {
    if (value == null) {
      return null;
    }
    if (value == lastValue) {
      return lastText;
    }
    return value instanceof String ? strings.textOf(value) : null;
  }

  void forgetText() {
    lastValue = null;
  }

  /** Keeps the text of an item that is about to be put into a queue, if it can be. */
  void offer(Object item, String text) {
    offered = new WeakReference<>(item);
    offeredText = text;
  }

  /** Returns the text of an item that was about to be put, else null; and forgets it. */
  String takeOffered(Object item) {
    String text = offered != null && offered.get() == item ? offeredText : null;
    offered = null;
    offeredText = null;
    return text;
  }

  /** Returns what is known about a frame that was looked up here of late, or null. */
  GeneratorRecord find(Object frame) {
    for (GeneratorRecord each : recent) {
      if (each != null && each.get() == frame && !each.ended) {
        return each;
      }
    }
    return null;
  }

  /** Keeps what was looked up. */
  void keep(GeneratorRecord found) {
    recent[nextRecent] = found;
    nextRecent = (nextRecent + 1) % RECENT;
  }

  void push(GeneratorRecord entered) {
    running.add(entered);
  }

  /** Takes away a generator, and what was left above it. */
  void pop(GeneratorRecord left) {
    int last = running.size() - 1;
    int index = running.lastIndexOf(left);
    if (index == last && index >= 0) {
      running.remove(last);
    } else if (index >= 0) {
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
