package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.List;

/**
 * The events of a run in the order in which they happened, up to a limit; behind it they are only
 * counted.
 *
 * <p>No code of the user runs while its lock is held.
 */
final class EventLog {
  private final Texts texts;
  private final int limit;
  private final Column[] columns = new Column[Field.values().length];
  private final List<int[]> variables = new ArrayList<>();
  private long last = System.nanoTime();
  private long omitted;

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
    if (index == limit) {
      omitted++;
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
    variables.add(event.variables().stream().mapToInt(texts::indexOf).toArray());
    last = now;
    return index;
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

  long omitted() {
    return omitted;
  }
}
