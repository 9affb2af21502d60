package dev.bobbin.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a recording as the data of the page. */
final class RecordingJson {
  private static final int FORMAT = 1;

  private final RunLog log;
  private final Utf8File out;

  RecordingJson(RunLog log, Utf8File out) {
    this.log = log;
    this.out = out;
  }

  /**
   * Writes all of it; the texts last, since writing adds some.
   *
   * @param notes what the reader should know
   * @param sources the texts of source files by name
   */
  void write(String title, String started, List<String> notes, Map<String, String> sources)
      throws IOException {
    out.append("{\"format\":" + FORMAT + ",\"title\":");
    text(title);
    out.append(",\"started\":");
    text(started);
    out.append(",\"java\":");
    text(System.getProperty("java.version"));
    out.append(",\"omitted\":" + log.events.omitted() + ",\"notes\":");
    list(notes, this::text);
    out.append(",\"threads\":");
    list(log.threadNames(), this::index);
    out.append(",\"sources\":");
    list(List.copyOf(sources.entrySet()), this::source);
    out.append(",\n\"generators\":");
    list(log.generators.entries(), this::generator);
    out.append(",\"warnings\":");
    list(log.warnings(), this::warning);
    out.append(",\n\"events\":{\"types\":");
    list(List.of(EventType.values()), type -> text(type.text()));
    Rows rows = log.events.rows();
    column("expected", rows.expected());
    for (EventLog.Field field : EventLog.Field.values()) {
      column(field.name().toLowerCase(Locale.ROOT), rows.column(field.ordinal()));
    }
    column("time", log.events.times());
    column("value", log.events.carried());
    column("names", log.events.names());
    column("values", log.events.values());
    out.append("},\n\"strings\":[");
    log.texts.write(out.bytes());
    out.append("]}");
  }

  private void source(Map.Entry<String, String> file) {
    field("{\"file\":", file.getKey());
    field(",\"text\":", file.getValue());
    raw("}");
  }

  private void generator(Generators.Entry entry) {
    field("{\"name\":", entry.name());
    field(",\"host\":", entry.host());
    raw(",\"kind\":");
    text(entry.kind());
    field(",\"file\":", entry.file());
    raw(",\"line\":" + entry.line() + ",\"lane\":");
    text(entry.lane());
    raw(",\"group\":" + entry.group() + "}");
  }

  private void warning(Warning warning) {
    raw("{\"kind\":");
    text(warning.kind().text());
    raw(",\"generator\":" + warning.generator() + ",\"event\":" + warning.event());
    field(",\"text\":", warning.text());
    raw("}");
  }

  private void column(String name, Column column) {
    raw(",\n\"" + name + "\":\"");
    try {
      column.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    raw("\"");
  }

  private void field(String head, String value) {
    raw(head);
    index(value);
  }

  private void index(String text) {
    raw(Integer.toString(log.texts.indexOfText(text)));
  }

  private void text(String text) {
    StringBuilder json = new StringBuilder();
    JsonText.write(text, json);
    raw(json);
  }

  private void raw(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void list(List<T> elements, Consumer<T> write) {
    raw("[");
    for (Iterator<T> each = elements.iterator(); each.hasNext(); ) {
      write.accept(each.next());
      raw(each.hasNext() ? "," : "");
    }
    raw("]");
  }
}
