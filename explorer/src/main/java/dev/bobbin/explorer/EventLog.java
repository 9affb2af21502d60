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

  /**
   * How many events are put into the columns at once. What that takes is rarely called then, and
   * the JVM compiles it once, and not with all that a generator does.
   */
  private static final int BATCH = 256;

  private final Texts texts;
  private final int limit;
  private final Column[] columns = new Column[Field.values().length];

  /** For each event how many variables have changed. */
  private final Column changes = new Column();

  /** The names of those variables, as texts. */
  private final Column names = new Column();

  /** Their values, as texts. */
  private final Column values = new Column();

  /** Those that are not in the columns yet. */
  private final Event[] events = new Event[BATCH];

  /** What goes into each column next; the time at once. */
  private final long[][] rows = new long[Field.values().length][BATCH];

  private int waiting;
  private int size;
  private final long began = System.nanoTime();
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
    if (closed) {
      return Event.NONE;
    }
    if (full) {
      omit(1);
      return Event.NONE;
    }
    events[waiting] = event;
    rows[Field.TIME.ordinal()][waiting++] = System.nanoTime() - began;
    if (waiting == BATCH) {
      putAll();
    }
    full |= ++size == limit;
    return size - 1;
  }

  /** Fills one column after the other, in loops so small that the JVM soon has compiled them. */
  private void putAll() {
    for (int i = 0; i < waiting; i++) {
      fill(i, events[i]);
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].addAll(rows[i], waiting);
    }
    for (int i = 0; i < waiting; i++) {
      putVariables(events[i].variables());
      events[i] = null;
    }
    waiting = 0;
    full |= texts.length() > LONGEST;
  }

  private void fill(int row, Event event) {
    rows[Field.TYPE.ordinal()][row] = event.type().ordinal();
    rows[Field.GENERATOR.ordinal()][row] = event.generator();
    rows[Field.BY.ordinal()][row] = event.by();
    rows[Field.THREAD.ordinal()][row] = event.thread();
    rows[Field.LINE.ordinal()][row] = event.line();
    rows[Field.VALUE.ordinal()][row] = texts.indexOf(event.value());
    rows[Field.TARGET.ordinal()][row] = event.target();
  }

  private void putVariables(List<Object> changed) {
    changes.add(changed.size() / 2);
    for (int i = 0; i < changed.size(); i += 2) {
      names.add(texts.indexOf(changed.get(i)));
      values.add(texts.indexOf(changed.get(i + 1)));
    }
  }

  Column column(Field field) {
    return columns[field.ordinal()];
  }

  /** Returns for each event how many variables have changed. */
  Column changes() {
    return changes;
  }

  /** Returns the names of those variables, as texts. */
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
      putAll();
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
