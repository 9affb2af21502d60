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
  private final Column variables = new Column();

  /** Those that are not in the columns yet, and when they were. */
  private final Event[] events = new Event[BATCH];

  private final long[] times = new long[BATCH];
  private int waiting;
  private int size;
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
    if (closed) {
      return Event.NONE;
    }
    if (full) {
      omit(1);
      return Event.NONE;
    }
    events[waiting] = event;
    times[waiting++] = System.nanoTime();
    if (waiting == BATCH) {
      putAll();
    }
    full |= ++size == limit;
    return size - 1;
  }

  private void putAll() {
    for (int i = 0; i < waiting; i++) {
      put(events[i], times[i] - last);
      last = times[i];
      events[i] = null;
    }
    waiting = 0;
    full |= texts.length() > LONGEST;
  }

  private void put(Event event, long time) {
    put(
        event.type().ordinal(),
        event.generator(),
        event.by(),
        event.thread(),
        time,
        event.line(),
        texts.indexOf(event.value()),
        event.target());
    List<String> changed = event.variables();
    variables.add(changed.size());
    for (int i = 0; i < changed.size(); i++) {
      variables.add(texts.indexOf(changed.get(i)));
    }
  }

  /** Adds a number to each column; in a loop, which the JVM compiles in less time. */
  private void put(long... row) {
    for (int i = 0; i < row.length; i++) {
      columns[i].add(row[i]);
    }
  }

  Column column(Field field) {
    return columns[field.ordinal()];
  }

  /** Returns for each event how many numbers follow, and the indexes of names and texts. */
  Column variables() {
    return variables;
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
