package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of a run in the order in which they happened, up to a limit; behind it they are only
 * counted.
 *
 * <p>No code of the user runs while its lock is held.
 */
final class EventLog {
  private static final int[] UNCHANGED = {};

  /** How long all texts may be; an end of its own, whatever the limit is. */
  private static final int LONGEST = 1 << 28;

  private final Texts texts;
  private final int limit;
  private final Column[] columns = new Column[Field.values().length];
  private final List<int[]> variables = new ArrayList<>();
  private long last = System.nanoTime();
  private final AtomicLong omitted = new AtomicLong();
  private volatile boolean full;
  private boolean closed;

  /** The columns, in the order in which they are written. */
  enum Field {
    TYPE,
    GENERATOR,
    BY,
    THREAD,
    TIME,
    LINE,
    VALUE,
    TARGET
  }

  EventLog(Texts texts, int limit) {
    this.texts = texts;
    this.limit = limit;
    for (Field field : Field.values()) {
      columns[field.ordinal()] = new Column();
    }
  }

  /** Adds an event; returns its index, or -1 if it is left out. */
  synchronized int add(Event event) {
    int index = size();
    if (closed) {
      return Event.NONE;
    }
    if (full) {
      omit(1);
      return Event.NONE;
    }
    long now = System.nanoTime();
    put(Field.TYPE, event.type().ordinal());
    put(Field.GENERATOR, event.generator());
    put(Field.BY, event.by());
    put(Field.THREAD, event.thread());
    put(Field.TIME, now - last);
    put(Field.LINE, event.line());
    put(Field.VALUE, texts.indexOf(event.value()));
    put(Field.TARGET, event.target());
    variables.add(indexes(event.variables()));
    last = now;
    full = index + 1 == limit || texts.length() > LONGEST;
    return index;
  }

  private int[] indexes(List<String> changed) {
    if (changed.isEmpty()) {
      return UNCHANGED;
    }
    int[] indexes = new int[changed.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = texts.indexOf(changed.get(i));
    }
    return indexes;
  }

  private void put(Field field, long value) {
    column(field).add(value);
  }

  Column column(Field field) {
    return columns[field.ordinal()];
  }

  int[] variables(int index) {
    return variables.get(index);
  }

  int size() {
    return variables.size();
  }

  /** Returns whether all events from now on are left out. */
  boolean isFull() {
    return full;
  }

  /** Takes no more events: what is there may be read by the thread that calls this. */
  synchronized void close() {
    closed = true;
  }

  /** Counts events that are left out. */
  void omit(int events) {
    omitted.addAndGet(events);
  }

  long omitted() {
    return omitted.get();
  }
}
