package dev.bobbin.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A run as the explorer has written it into a page, in words. */
public final class RecordedRun {
  private static final String BEFORE = "<script type=\"application/json\" id=\"recording\">";

  /** What is the body's own doing is caused by nobody else. */
  private static final List<String> OWN = List.of("delegated", "caught", "finally", "dropped");

  private static final Set<String> CAUSED =
      Set.of(
          "created", "next", "send", "raise", "close", "undelegated", "put", "taken", "cancelled");

  /** What the rows of the recorder have. */
  private static final List<String> ROW =
      List.of("type", "generator", "by", "thread", "line", "target", "texts");

  private final JsonObject recording;
  private final List<List<Long>> rows;

  private RecordedRun(JsonObject recording) {
    this.recording = recording;
    this.rows = PackedRows.all(column("expected"), ROW.stream().map(this::column).toList());
  }

  private List<Long> column(String name) {
    return PackedColumn.numbers(events(recording).get(name).getAsString());
  }

  /** Reads the data of a page. */
  public static RecordedRun of(Path page) {
    try {
      String text = Files.readString(page);
      int start = text.indexOf(BEFORE) + BEFORE.length();
      String data = text.substring(start, text.indexOf("</script>", start));
      return new RecordedRun(JsonParser.parseString(data).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the data as it is written. */
  public JsonObject data() {
    return recording;
  }

  /**
   * Returns each event as a line: {@code next count by program at 7; n=2}, {@code yielded count = 0
   * at 8; i=0}. What the garbage collector did, at times of its own, is left out, and so are lines
   * of the module {@code dispatch}.
   */
  public List<String> events() {
    return allEvents().stream().filter(event -> !event.startsWith("dropped ")).toList();
  }

  /** Returns each event as a line, also those of dropped generators. */
  public List<String> allEvents() {
    Iterator<Long> values = column("value").iterator();
    Iterator<Long> names = column("names").iterator();
    Iterator<Long> variables = column("values").iterator();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int texts = number("texts", i);
      String value = texts % 2 == 0 ? "" : " = " + text(values.next().intValue());
      lines.add(event(i, value) + variables(texts / 2, names, variables));
    }
    return lines;
  }

  private String event(int index, String value) {
    JsonArray types = events(recording).getAsJsonArray("types");
    String type = types.get(number("type", index)).getAsString();
    StringBuilder line = new StringBuilder(type).append(' ').append(name("generator", index));
    if (number("target", index) >= 0) {
      line.append(" to ").append(name("target", index));
    }
    line.append(value);
    boolean own = OWN.contains(type) || number("by", index) == number("generator", index);
    if (!own && hasCause(type)) {
      line.append(" by ").append(name("by", index));
    }
    if (number("line", index) > 0 && !isOfDispatch(index)) {
      line.append(" at ").append(number("line", index));
    }
    return line.toString();
  }

  /** The lines of the library's own generators are not what a program is about, and change. */
  private boolean isOfDispatch(int index) {
    JsonObject generator = generator(number("generator", index));
    return text(generator.get("host").getAsInt()).startsWith("dev.bobbin.dispatch.");
  }

  private static boolean hasCause(String type) {
    return CAUSED.contains(type);
  }

  private String variables(int count, Iterator<Long> names, Iterator<Long> values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = text(names.next().intValue());
      int value = values.next().intValue();
      if (value != -1) {
        texts.add(name + "=" + text(value));
      }
    }
    return texts.isEmpty() ? "" : "; " + String.join(", ", texts);
  }

  /** Returns the names of the variables that stop being live, as it happens. */
  public List<String> endedVariables() {
    List<Long> names = column("names");
    List<Long> values = column("values");
    return IntStream.range(0, names.size())
        .filter(i -> values.get(i) == -1)
        .mapToObj(i -> text(names.get(i).intValue()))
        .toList();
  }

  /** Returns each warning as a line: its kind and its text. */
  public List<String> warnings() {
    return StreamSupport.stream(recording.getAsJsonArray("warnings").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            warning ->
                warning.get("kind").getAsString() + ": " + text(warning.get("text").getAsInt()))
        .toList();
  }

  /** Returns the name of the thread of each event. */
  public List<String> threads() {
    JsonArray names = recording.getAsJsonArray("threads");
    return IntStream.range(0, rows.size())
        .mapToObj(index -> text(names.get(number("thread", index)).getAsInt()))
        .toList();
  }

  private String name(String column, int index) {
    int generator = number(column, index);
    return generator < 0 ? "program" : text(generator(generator).get("name").getAsInt());
  }

  private JsonObject generator(int index) {
    return recording.getAsJsonArray("generators").get(index).getAsJsonObject();
  }

  private static JsonObject events(JsonObject recording) {
    return recording.getAsJsonObject("events");
  }

  private int number(String column, int index) {
    return rows.get(index).get(ROW.indexOf(column)).intValue();
  }

  /** A number that is not large is in the index. */
  private String text(int index) {
    if (index < -1) {
      int number = -2 - index;
      return Integer.toString(number >>> 1 ^ -(number & 1));
    }
    return recording.getAsJsonArray("strings").get(index).getAsString();
  }
}
