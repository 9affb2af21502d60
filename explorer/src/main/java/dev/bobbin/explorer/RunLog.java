package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All that is recorded of a run: generators, threads, events and warnings. */
final class RunLog {
  final Texts texts = new Texts();
  final Generators generators = new Generators();
  final EventLog events;
  private final ValueText values = new ValueText(generators::name);
  private final List<Warning> warnings = new ArrayList<>();
  private final List<String> threadNames = new ArrayList<>();
  private final ThreadLocal<ThreadState> states = ThreadLocal.withInitial(this::enterThread);

  /**
   * Begins a log.
   *
   * @param limit how many events it keeps
   */
  RunLog(int limit) {
    this.events = new EventLog(texts, limit);
  }

  private ThreadState enterThread() {
    synchronized (threadNames) {
      threadNames.add(Thread.currentThread().getName());
      return new ThreadState(threadNames.size() - 1);
    }
  }

  /** Returns what is known about the current thread. */
  ThreadState thread() {
    return states.get();
  }

  List<String> threadNames() {
    synchronized (threadNames) {
      return List.copyOf(threadNames);
    }
  }

  /**
   * Returns what shows a value: its text, which is made once for an event; or the value itself, if
   * that is plain, whose text can be made later.
   */
  Object text(Fact fact, Object value) {
    if (ValueText.isPlain(value)) {
      return value;
    }
    ThreadState thread = fact.thread();
    Text known = thread.textOf(value);
    if (known != null) {
      return known;
    }
    Text text = new Text(values.of(value));
    thread.keepText(value, text);
    return text;
  }

  /** Returns what is known about a frame; one that was created before gets an entry now. */
  GeneratorRecord generator(Fact fact) {
    ThreadState thread = fact.thread();
    GeneratorRecord found = thread.find(fact.frame());
    if (found == null) {
      found = generators.of(fact);
      thread.keep(found);
    }
    return found;
  }

  /** Adds an event, caused by the generator whose body runs. */
  int add(Fact fact, EventType type, GeneratorRecord generator, int line, Object value) {
    ThreadState thread = fact.thread();
    return events.add(new Event(type, generator.index, thread.by(), thread.index, line, value));
  }

  void warn(Warning.Kind kind, GeneratorRecord generator, int event, String text) {
    synchronized (warnings) {
      warnings.add(new Warning(kind, generator.index, event, text));
    }
  }

  List<Warning> warnings() {
    synchronized (warnings) {
      return List.copyOf(warnings);
    }
  }

  /**
   * Returns names and values of the variables that have changed where a body waits. The value of
   * one that is not live any more is null: it may have changed, but nothing has kept it.
   *
   * @param point the suspension point
   */
  List<Object> changed(GeneratorRecord generator, Fact fact, int point) {
    FrameSource.Variable[] variables = generator.source.variables();
    List<Object> changed = List.of();
    for (int i = 0; i < variables.length; i++) {
      FrameSource.Spilled spilled = variables[i].spilled()[point];
      Object text = spilled == null ? null : text(fact, spilled.value(fact));
      if (!Objects.equals(text, generator.shown[i])) {
        generator.shown[i] = text;
        changed = changed.isEmpty() ? new ArrayList<>() : changed;
        changed.add(variables[i].name());
        changed.add(text);
      }
    }
    return changed;
  }
}
