package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Reads the events of a log that takes no more. */
final class RecordedEvents {
  private final RunLog log;
  private final IntFunction<String> texts;
  private final List<Generators.Entry> lanes;
  private final List<String> threads;
  private final Rows.Reader rows;
  private final Column.Reader times;
  private final Column.Reader carried;
  private final Column.Reader names;
  private final Column.Reader values;

  private RecordedEvents(RunLog log) {
    this.log = log;
    this.texts = log.texts.all();
    this.lanes = log.generators.entries();
    this.threads = log.threadNames();
    this.rows = log.events.rows().reader();
    this.times = log.events.times().reader();
    this.carried = log.events.carried().reader();
    this.names = log.events.names().reader();
    this.values = log.events.values().reader();
  }

  static List<RecordedEvent> of(RunLog log) {
    return new RecordedEvents(log).all();
  }

  private List<RecordedEvent> all() {
    List<RecordedEvent> events = new ArrayList<>();
    for (int i = 0; i < log.events.size(); i++) {
      events.add(event(rows.next()));
    }
    return Collections.unmodifiableList(events);
  }

  private RecordedEvent event(long[] row) {
    int texts = number(row, EventLog.Field.TEXTS);
    return new RecordedEvent(
        EventType.values()[number(row, EventLog.Field.TYPE)].text(),
        lane(number(row, EventLog.Field.GENERATOR)),
        lane(number(row, EventLog.Field.BY)),
        threads.get(number(row, EventLog.Field.THREAD)),
        times.next(),
        number(row, EventLog.Field.LINE),
        texts % 2 == 0 ? null : text(carried),
        changes(texts / 2));
  }

  private static int number(long[] row, EventLog.Field field) {
    return (int) row[field.ordinal()];
  }

  private String lane(int index) {
    return index < 0 ? null : lanes.get(index).name();
  }

  private String text(Column.Reader column) {
    return texts.apply((int) column.next());
  }

  private Map<String, String> changes(int count) {
    Map<String, String> changes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = text(names);
      String value = text(values);
      if (value != null) {
        changes.put(name, value);
      }
    }
    return changes;
  }
}
