package dev.bobbin.explorer;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of a run in the order in which they happened, up to a limit; behind it they are only
 * counted.
 *
 * <p>No code of the user runs while its lock is held.
 */
final class EventLog {
  /** How long all texts may be; an end of its own, whatever the limit is. */
  private static final int LONGEST = 1 << 28;

  private final Texts texts;
  private final int limit;
  private final Rows rows = new Rows(Field.values().length);
  private final Column times = new Column();

  /** The values of the events that have one, as texts. */
  private final Column carried = new Column();

  /** The names of the variables that have changed, as texts. */
  private final Column names = new Column();

  /** Their values, as texts; -1 for one that is not live any more. */
  private final Column values = new Column();

  private final long[] row = new long[Field.values().length];
  private int size;
  private final long began = System.nanoTime();
  private final AtomicLong omitted = new AtomicLong();
  private volatile boolean full;
  private boolean closed;

  /** What an event has that is often the same. */
  enum Field {
    TYPE,
    GENERATOR,
    BY,
    THREAD,
    LINE,
    TARGET,

    /** Twice the number of variables that have changed, and one more if it has a value. */
    TEXTS
  }

  EventLog(Texts texts, int limit) {
    this.texts = texts;
    this.limit = limit;
  }

  /** Adds an event; returns its index, or -1 if it is left out. */
  synchronized int add(Event event) {
    if (closed) {
      return Event.NONE;
    }
    if (full) {
      omit(1);
      return Event.NONE;
    }
    List<Object> changed = event.variables();
    row[Field.TYPE.ordinal()] = event.type().ordinal();
    row[Field.GENERATOR.ordinal()] = event.generator();
    row[Field.BY.ordinal()] = event.by();
    row[Field.THREAD.ordinal()] = event.thread();
    row[Field.LINE.ordinal()] = event.line();
    row[Field.TARGET.ordinal()] = event.target();
    row[Field.TEXTS.ordinal()] = changed.size() + (event.value() == null ? 0 : 1);
    rows.add(row);
    times.add(System.nanoTime() - began);
    if (event.value() != null) {
      carried.add(texts.indexOf(event.value()));
    }
    for (int i = 0; i < changed.size(); i += 2) {
      names.add(texts.indexOf(changed.get(i)));
      values.add(texts.indexOf(changed.get(i + 1)));
    }
    full = ++size == limit || texts.length() > LONGEST;
    return size - 1;
  }

  Rows rows() {
    return rows;
  }

  Column times() {
    return times;
  }

  /** Returns the values of the events that have one, as texts. */
  Column carried() {
    return carried;
  }

  /** Returns the names of the variables that have changed, as texts. */
  Column names() {
    return names;
  }

  /** Returns the values of those variables, as texts. */
  Column values() {
    return values;
  }

  int size() {
    return size;
  }

  /** Returns whether all events from now on are left out. */
  boolean isFull() {
    return full;
  }

  /** Takes no more events: what is there may be read by the thread that calls this. */
  synchronized void close() {
    if (!closed) {
      rows.close();
    }
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
