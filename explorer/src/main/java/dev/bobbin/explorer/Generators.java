package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lanes of a run, above all its generators, as they were created; keeps none alive. */
final class Generators {
  private final OpenFrames frames = new OpenFrames();
  private final Map<String, Integer> namesakes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * What the page shows of a generator.
   *
   * @param kind the type that its method returns, or empty
   * @param lane whether it is a generator, a task, a scope of tasks, a channel or a worker
   * @param group the entry of the scope of a task, or of the worker that has it, or -1
   */
  record Entry(
      String name, String host, String kind, String file, int line, String lane, int group) {

    Entry(String name, String host, String kind, String file, int line) {
      this(name, host, kind, file, line, "generator", Event.NONE);
    }

    /** Returns the same as a task. */
    Entry asTask(String task, int group) {
      String shown = name.equals(task) ? name : name + " (" + task + ")";
      return new Entry(shown, host, kind, file, line, "task", group);
    }

    /** Returns the same within another lane. */
    Entry in(int lane) {
      return new Entry(name, host, kind, file, line, this.lane, lane);
    }
  }

  OpenFrames frames() {
    return frames;
  }

  /** Returns what is known about a frame; one that was created before gets an entry now. */
  GeneratorRecord of(Fact fact) {
    GeneratorRecord known = frames.find(fact.frame());
    return known == null ? add(fact, "") : known;
  }

  /** Returns the name of a frame, or null. */
  String name(Object frame) {
    GeneratorRecord known = frames.find(frame);
    return known == null ? null : known.name;
  }

  /** Adds a generator that was just created. */
  GeneratorRecord add(Fact fact, String kind) {
    GeneratorRecord added = enter(fact.frame(), frames.source(fact), kind);
    frames.add(added);
    return added;
  }

  private synchronized GeneratorRecord enter(Object frame, FrameSource source, String kind) {
    String name = numbered(source.name());
    entries.add(new Entry(name, source.host(), kind, source.file(), source.line(0)));
    return new GeneratorRecord(frame, entries.size() - 1, name, source, frames.queue());
  }

  private String numbered(String name) {
    int namesake = namesakes.merge(name, 1, Integer::sum);
    return namesake == 1 ? name : name + " " + namesake;
  }

  /** Adds a lane that is no generator. */
  synchronized int addLane(String name, Class<?> type, String lane) {
    entries.add(
        new Entry(numbered(name), type.getName(), type.getSimpleName(), null, 0, lane, Event.NONE));
    return entries.size() - 1;
  }

  /** Notes that a generator has become a task, perhaps of a scope. */
  synchronized void asTask(GeneratorRecord generator, String task, int group) {
    entries.set(generator.index, entries.get(generator.index).asTask(task, group));
  }

  /** Notes which worker has a generator. */
  synchronized void moveTo(GeneratorRecord generator, int worker) {
    entries.set(generator.index, entries.get(generator.index).in(worker));
  }

  /** Returns the source files that are known. */
  Set<String> files() {
    Set<String> files = new TreeSet<>();
    for (Entry each : entries()) {
      if (each.file() != null) {
        files.add(each.file());
      }
    }
    return files;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
