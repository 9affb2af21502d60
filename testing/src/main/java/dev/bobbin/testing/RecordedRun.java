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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final List<String> COLUMNS =
      List.of(
          "type",
          "generator",
          "by",
          "thread",
          "line",
          "value",
          "target",
          "changes",
          "names",
          "values");

  private final JsonObject recording;
  private final Map<String, List<Long>> columns = new HashMap<>();

  private RecordedRun(JsonObject recording) {
    this.recording = recording;
    JsonObject events = events(recording);
    for (String name : COLUMNS) {
      columns.put(name, PackedColumn.numbers(events.get(name).getAsString()));
    }
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
   * at 8; i=0}. What the garbage collector did, at times of its own, is left out.
   */
  public List<String> events() {
    return allEvents().stream().filter(event -> !event.startsWith("dropped ")).toList();
  }

  /** Returns each event as a line, also those of dropped generators. */
  public List<String> allEvents() {
    List<String> lines = new ArrayList<>();
    int variables = 0;
    for (int i = 0; i < columns.get("type").size(); i++) {
      int changes = number("changes", i);
      lines.add(event(i) + variables(variables, changes));
      variables += changes;
    }
    return lines;
  }

  private String event(int index) {
    JsonArray types = events(recording).getAsJsonArray("types");
    String type = types.get(number("type", index)).getAsString();
    StringBuilder line = new StringBuilder(type).append(' ').append(name("generator", index));
    if (number("target", index) >= 0) {
      line.append(" to ").append(name("target", index));
    }
    if (number("value", index) >= 0) {
      line.append(" = ").append(text(number("value", index)));
    }
    boolean own = OWN.contains(type) || number("by", index) == number("generator", index);
    if (!own && hasCause(type)) {
      line.append(" by ").append(name("by", index));
    }
    if (number("line", index) > 0) {
      line.append(" at ").append(number("line", index));
    }
    return line.toString();
  }

  private static boolean hasCause(String type) {
    return CAUSED.contains(type);
  }

  private String variables(int first, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      texts.add(text(number("names", i)) + "=" + text(number("values", i)));
    }
    return texts.isEmpty() ? "" : "; " + String.join(", ", texts);
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
    return IntStream.range(0, columns.get("type").size())
        .mapToObj(index -> text(names.get(number("thread", index)).getAsInt()))
        .toList();
  }

  private String name(String column, int index) {
    int generator = number(column, index);
    JsonArray generators = recording.getAsJsonArray("generators");
    return generator < 0
        ? "program"
        : text(generators.get(generator).getAsJsonObject().get("name").getAsInt());
  }

  private static JsonObject events(JsonObject recording) {
    return recording.getAsJsonObject("events");
  }

  private int number(String column, int index) {
    return columns.get(column).get(index).intValue();
  }

  private String text(int index) {
    return recording.getAsJsonArray("strings").get(index).getAsString();
  }
}
