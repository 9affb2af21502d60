package dev.bobbin.explorer;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The generators of a run, in the order in which they were created; keeps none alive. */
final class Generators {
  private final Map<String, FrameSource> sources = new ConcurrentHashMap<>();
  private final Map<Object, GeneratorRecord> open = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();
  private final Map<String, Integer> namesakes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * What the page shows of a generator.
   *
   * @param kind the type that its method returns, or empty
   */
  record Entry(String name, String host, String kind, String file, int line) {}

  /** Returns what is known about a frame; one that was created before gets an entry now. */
  GeneratorRecord of(Fact fact) {
    GeneratorRecord known = open.get(new GeneratorRecord.Sought(fact.frame()));
    return known == null ? add(fact, "") : known;
  }

  /** Returns the name of a frame, or null. */
  String name(Object frame) {
    GeneratorRecord known = open.get(new GeneratorRecord.Sought(frame));
    return known == null ? null : known.name;
  }

  /** Returns what is known about an object, or null if it is no open generator. */
  GeneratorRecord find(Object frame) {
    return open.get(new GeneratorRecord.Sought(frame));
  }

  /** Adds a generator that was just created. */
  GeneratorRecord add(Fact fact, String kind) {
    FrameSource source = sources.computeIfAbsent(fact.metadata(), FrameSource::parse);
    GeneratorRecord added = enter(fact.frame(), source, kind);
    open.put(added, added);
    return added;
  }

  private synchronized GeneratorRecord enter(Object frame, FrameSource source, String kind) {
    int namesake = namesakes.merge(source.name(), 1, Integer::sum);
    String name = namesake == 1 ? source.name() : source.name() + " " + namesake;
    entries.add(new Entry(name, source.host(), kind, source.file(), source.line(0)));
    return new GeneratorRecord(frame, entries.size() - 1, name, source, dropped);
  }

  /** Forgets one that has ended. */
  void end(GeneratorRecord ended) {
    ended.ended = true;
    open.remove(ended);
  }

  /** Returns one that nobody can reach any more and that has not ended, or null. */
  GeneratorRecord nextDropped() {
    for (Object polled = dropped.poll(); polled != null; polled = dropped.poll()) {
      GeneratorRecord found = (GeneratorRecord) polled;
      open.remove(found);
      if (!found.ended) {
        found.ended = true;
        return found;
      }
    }
    return null;
  }

  /** Returns those that have not ended. */
  List<GeneratorRecord> open() {
    return List.copyOf(open.values());
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
