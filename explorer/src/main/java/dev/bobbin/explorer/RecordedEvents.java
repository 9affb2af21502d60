package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the events of a log that takes no more. */
final class RecordedEvents {
  private final RunLog log;
  private final List<String> texts;
  private final List<Generators.Entry> lanes;
  private final List<String> threads;
  private final Map<EventLog.Field, Column.Reader> columns = new EnumMap<>(EventLog.Field.class);
  private final Column.Reader changes;
  private final Column.Reader names;
  private final Column.Reader values;

  private RecordedEvents(RunLog log) {
    this.log = log;
    this.texts = log.texts.all();
    this.lanes = log.generators.entries();
    this.threads = log.threadNames();
    this.changes = log.events.changes().reader();
    this.names = log.events.names().reader();
    this.values = log.events.values().reader();
    for (EventLog.Field field : EventLog.Field.values()) {
      columns.put(field, log.events.column(field).reader());
    }
  }

  static List<RecordedEvent> of(RunLog log) {
    return new RecordedEvents(log).all();
  }

  private List<RecordedEvent> all() {
    List<RecordedEvent> events = new ArrayList<>();
    for (int i = 0; i < log.events.size(); i++) {
      events.add(
          new RecordedEvent(
              EventType.values()[next(EventLog.Field.TYPE)].text(),
              lane(next(EventLog.Field.GENERATOR)),
              lane(next(EventLog.Field.BY)),
              threads.get(next(EventLog.Field.THREAD)),
              columns.get(EventLog.Field.TIME).next(),
              next(EventLog.Field.LINE),
              text(next(EventLog.Field.VALUE)),
              changes()));
    }
    return Collections.unmodifiableList(events);
  }

  private int next(EventLog.Field field) {
    return (int) columns.get(field).next();
  }

  private String lane(int index) {
    return index < 0 ? null : lanes.get(index).name();
  }

  private String text(int index) {
    return index < 0 ? null : texts.get(index);
  }

  private Map<String, String> changes() {
    Map<String, String> changes = new HashMap<>();
    for (long left = this.changes.next(); left > 0; left--) {
      changes.put(text((int) names.next()), text((int) values.next()));
    }
    return changes;
  }
}
