package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** The generators of a run, in the order in which they were created; keeps none alive. */
final class Generators {
  private static final String SCOPE = "Scope";

  private final OpenFrames frames = new OpenFrames();
  private final Map<String, Integer> namesakes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /** The entries of scopes, of which nobody but the dispatcher has the class. */
  private final Map<Object, Integer> scopes = new WeakHashMap<>();

  private int scopeCount;

  /**
   * What the page shows of a generator.
   *
   * @param kind the type that its method returns, or empty
   * @param lane whether it is a generator, a task or a scope of tasks
   * @param group the entry of the scope of a task, or -1
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
    int namesake = namesakes.merge(source.name(), 1, Integer::sum);
    String name = namesake == 1 ? source.name() : source.name() + " " + namesake;
    entries.add(new Entry(name, source.host(), kind, source.file(), source.line(0)));
    return new GeneratorRecord(frame, entries.size() - 1, name, source, frames.queue());
  }

  /** A generator has become a task, perhaps of a scope. */
  synchronized void spawned(Fact fact) {
    int index = of(fact).index;
    int group = scope(fact.more(1));
    entries.set(index, entries.get(index).asTask((String) fact.more(0), group));
  }

  /** Returns the entry of a scope; the loop itself is none. */
  private int scope(Object group) {
    String type = group.getClass().getSimpleName();
    if (!type.equals(SCOPE)) {
      return Event.NONE;
    }
    Integer known = scopes.get(group);
    if (known != null) {
      return known;
    }
    String name = "scope " + ++scopeCount;
    entries.add(new Entry(name, group.getClass().getName(), type, null, 0, "scope", Event.NONE));
    scopes.put(group, entries.size() - 1);
    return entries.size() - 1;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
