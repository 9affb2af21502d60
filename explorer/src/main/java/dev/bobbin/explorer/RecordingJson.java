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
  private static final int PIECE = 1 << 13;

  private final RunLog log;
  private final Appendable out;

  /** Numbers that are not written yet. */
  private final StringBuilder part = new StringBuilder();

  RecordingJson(RunLog log, Appendable out) {
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
    for (EventLog.Field field : EventLog.Field.values()) {
      column(field);
    }
    out.append(",\n\"variables\":");
    variables();
    out.append("},\n\"strings\":[");
    log.texts.write(out);
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

  private void column(EventLog.Field field) {
    raw(",\n\"" + field.name().toLowerCase(Locale.ROOT) + "\":[");
    Column.Reader column = log.events.column(field).reader();
    for (int i = 0; i < log.events.size(); i++) {
      number(i, column.next());
    }
    flush();
    raw("]");
  }

  private void variables() {
    raw("[");
    Column.Reader column = log.events.variables().reader();
    for (int i = 0; i < log.events.size(); i++) {
      long count = column.next();
      if (count == 0) {
        number(i, 0);
      } else {
        part.append(i == 0 ? "[" : ",[");
        for (int j = 0; j < count; j++) {
          number(j, column.next());
        }
        part.append(']');
      }
    }
    flush();
    raw("]");
  }

  private void number(int index, long value) {
    if (index > 0) {
      part.append(',');
    }
    part.append(value);
    if (part.length() > PIECE) {
      flush();
    }
  }

  private void flush() {
    raw(part);
    part.setLength(0);
  }

  private void field(String head, String value) {
    raw(head);
    index(value);
  }

  private void index(String text) {
    raw(Integer.toString(log.texts.indexOf(text)));
  }

  private void text(String text) {
    try {
      JsonText.write(text, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
