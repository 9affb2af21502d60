package dev.bobbin.explorer.page;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A recording made by hand, in the format that the page reads. */
final class Run {
  static final int PROGRAM = -1;

  /** The types of events, in an order that the page must not depend on. */
  private static final List<String> TYPES =
      List.of(
          "finally",
          "caught",
          "dropped",
          "closed",
          "failed",
          "returned",
          "undelegated",
          "delegated",
          "yielded",
          "close",
          "raise",
          "send",
          "next",
          "ended",
          "cancelled",
          "taken",
          "put",
          "created");

  private final String title;
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Map<String, Object>> generators = new ArrayList<>();
  private final List<Map<String, Object>> warnings = new ArrayList<>();
  private final List<Map<String, Object>> sources = new ArrayList<>();
  private final LinkedHashSet<String> threads = new LinkedHashSet<>(List.of("main"));
  private final List<Happening> events = new ArrayList<>();
  private int thread;

  Run(String title) {
    this.title = title;
  }

  /** Adds a generator of a method and returns its number. */
  int generator(String name, String file, int line) {
    return lane(name, file, line, "generator");
  }

  /** Adds a scope, a channel or a worker, and returns its number. */
  int lane(String name, String sort) {
    return lane(name, "", 0, sort);
  }

  private int lane(String name, String file, int line, String sort) {
    generators.add(
        Map.of(
            "name",
            text(name),
            "host",
            text("Sample"),
            "kind",
            "Gen",
            "file",
            text(file),
            "line",
            line,
            "lane",
            sort,
            "group",
            -1));
    return generators.size() - 1;
  }

  /** Adds an event that the program causes. */
  Happening add(String type, int generator) {
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException("no type of event: " + type);
    }
    Happening event = new Happening(this, type, generator, thread);
    events.add(event);
    return event;
  }

  /** Lets all further events happen in a thread. */
  void in(String name) {
    threads.add(name);
    thread = List.copyOf(threads).indexOf(name);
  }

  void source(String file, String text) {
    sources.add(Map.of("file", text(file), "text", text(text)));
  }

  void warning(String kind, int generator, int event, String text) {
    warnings.add(Map.of("kind", kind, "generator", generator, "event", event, "text", text(text)));
  }

  int size() {
    return events.size();
  }

  /** Returns the index of a text. */
  int text(String text) {
    return places.computeIfAbsent(
        text,
        added -> {
          strings.add(added);
          return strings.size() - 1;
        });
  }

  /** Returns all of it as JSON that no HTML around it takes for markup, in ASCII. */
  String json() {
    StringBuilder json = new StringBuilder();
    for (char c : new Gson().toJson(recording()).toCharArray()) {
      if (c < 0x7f) {
        json.append(c);
      } else {
        json.append(String.format("\\u%04x", (int) c));
      }
    }
    return json.toString();
  }

  private Map<String, Object> recording() {
    Map<String, Object> recording = new LinkedHashMap<>();
    recording.put("format", 1);
    recording.put("title", title);
    recording.put("started", "2026-11-29T21:00:00Z");
    recording.put("java", "17.0.12");
    recording.put("omitted", 0);
    recording.put("notes", List.of());
    recording.put("threads", threads.stream().map(this::text).toList());
    recording.put("sources", sources);
    recording.put("generators", generators);
    recording.put("warnings", warnings);
    recording.put("events", columns());
    recording.put("strings", strings);
    return recording;
  }

  private Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("types", TYPES);
    columns.put("type", events.stream().map(event -> TYPES.indexOf(event.type)).toList());
    columns.put("generator", events.stream().map(event -> event.generator).toList());
    columns.put("by", events.stream().map(event -> event.by).toList());
    columns.put("thread", events.stream().map(event -> event.thread).toList());
    columns.put("time", times());
    columns.put("line", events.stream().map(event -> event.line).toList());
    columns.put("value", events.stream().map(event -> event.value).toList());
    columns.put("target", events.stream().map(event -> event.target).toList());
    columns.put("changes", events.stream().map(event -> event.names.size()).toList());
    columns.put("names", events.stream().flatMap(event -> event.names.stream()).toList());
    columns.put("values", events.stream().flatMap(event -> event.values.stream()).toList());
    return columns;
  }

  private List<Long> times() {
    List<Long> times = new ArrayList<>();
    long time = 0;
    for (Happening event : events) {
      time += event.nanos;
      times.add(time);
    }
    return times;
  }
}
