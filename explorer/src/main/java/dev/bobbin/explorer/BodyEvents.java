package dev.bobbin.explorer;

import java.lang.ref.WeakReference;
import java.util.List;

/** Makes events of what happens to the bodies of generators. */
final class BodyEvents {
  private static final String EXIT = "dev.bobbin.GeneratorExit";
  private static final int RESULT = 2;

  private final RunLog log;

  BodyEvents(RunLog log) {
    this.log = log;
  }

  void created(Fact fact) {
    GeneratorRecord added = log.generators.add(fact, (String) fact.more(0));
    log.add(fact, EventType.CREATED, added, added.source.line(0), null);
  }

  /** A body is entered; what its delegate has left is the first that is told. */
  void entered(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    int left = (Integer) fact.more(3);
    Throwable raised = (Throwable) (left > RESULT ? fact.more(2) : fact.more(1));
    GeneratorRecord delegate = generator.delegate;
    boolean answered = generator.delegates;
    if (answered) {
      DelegateEvents.end(log, fact, generator, left == RESULT ? fact.more(2) : null);
    }
    generator.point = fact.point();
    if (raised != null) {
      raised(fact, generator, delegate, raised);
    } else if (!answered) {
      resumed(generator, fact);
    }
    generator.started = true;
    fact.thread().push(generator);
  }

  private void raised(
      Fact fact, GeneratorRecord generator, GeneratorRecord delegate, Throwable raised) {
    int line = generator.source.line(generator.point);
    ThreadState thread = fact.thread();
    boolean failed = delegate != null && delegate.threw(raised);
    boolean exits = raised.getClass().getName().equals(EXIT);
    if (exits && !failed && !thread.raises(raised)) {
      generator.closing = true;
      log.add(fact, EventType.CLOSE, generator, line, null);
      return;
    }
    int by = failed ? delegate.index : thread.by();
    log.events.add(
        new Event(
            EventType.RAISE, generator.index, by, thread.index, line, log.text(fact, raised)));
  }

  private void resumed(GeneratorRecord generator, Fact fact) {
    Object sent = fact.more(0);
    ThreadState thread = fact.thread();
    boolean first = !generator.started;
    int by = first && generator.delegator != null ? generator.delegator.index : thread.by();
    log.events.add(
        new Event(
            sent == null ? EventType.NEXT : EventType.SEND,
            generator.index,
            by,
            thread.index,
            generator.source.line(fact.point()),
            sent == null ? null : log.text(fact, sent),
            Event.NONE,
            first ? log.changed(generator, fact, 0) : List.of()));
  }

  /** A body has suspended or returned. */
  void left(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    fact.thread().pop(generator);
    boolean suspended = fact.is(1);
    boolean delegates = fact.is(2);
    if (!suspended) {
      returned(fact, generator, fact.more(0));
    } else if (!delegates) {
      yielded(generator, fact);
    }
  }

  private void returned(Fact fact, GeneratorRecord generator, Object result) {
    Object value = result == null ? null : log.text(fact, result);
    log.generators.frames().end(generator);
    log.add(fact, generator.closing ? EventType.CLOSED : EventType.RETURNED, generator, 0, value);
  }

  private void yielded(GeneratorRecord generator, Fact fact) {
    generator.point = fact.point();
    Object value = log.text(fact, fact.more(0));
    List<Object> changed = log.changed(generator, fact, fact.point());
    int line = generator.source.line(fact.point());
    ThreadState thread = fact.thread();
    int event =
        log.events.add(
            new Event(
                EventType.YIELDED,
                generator.index,
                thread.by(),
                thread.index,
                line,
                value,
                Event.NONE,
                changed));
    if (generator.closing) {
      generator.closing = false;
      log.warn(
          Warning.Kind.IGNORED_EXIT,
          generator,
          event,
          generator.name + " yielded when it was closed: it ignored the GeneratorExit.");
    }
  }

  /** A body has thrown. */
  void failed(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    Throwable thrown = (Throwable) fact.more(0);
    fact.thread().pop(generator);
    if (!fact.is(1)) {
      log.add(fact, EventType.FAILED, generator, 0, log.text(fact, thrown));
      return;
    }
    generator.failure = new WeakReference<>(thrown);
    boolean closed = generator.closing && thrown.getClass().getName().equals(EXIT);
    log.generators.frames().end(generator);
    Object value = closed ? null : log.text(fact, thrown);
    int line = closed ? 0 : ThrowLine.of(thrown, generator);
    int event = log.add(fact, closed ? EventType.CLOSED : EventType.FAILED, generator, line, value);
    if (generator.closing && !closed) {
      log.warn(
          Warning.Kind.FAILED_IN_FINALLY,
          generator,
          event,
          generator.name + " threw " + value + " while it was being closed.");
    }
  }

  /** A frame is closed from outside; one that has started is told of by its body. */
  void closing(Fact fact) {
    GeneratorRecord generator = log.generators.frames().find(fact.frame());
    if (generator == null) {
      return;
    }
    if (!fact.is(0)) {
      log.add(fact, EventType.CLOSE, generator, generator.source.line(0), null);
      log.generators.frames().end(generator);
      log.add(fact, EventType.CLOSED, generator, 0, null);
    } else if (fact.is(1)) {
      log.warn(
          Warning.Kind.LOOK_AHEAD,
          generator,
          log.events.size() - 1,
          generator.name + " was closed with a value that hasNext() had fetched: it is lost.");
    }
  }

  /** An exception is raised from outside; a body that has started tells what becomes of it. */
  void raising(Fact fact) {
    Throwable raised = (Throwable) fact.more(0);
    GeneratorRecord generator = log.generators.frames().find(fact.frame());
    if (raised == null || generator == null) {
      return;
    }
    fact.thread().raise(raised);
    if (!fact.is(1)) {
      log.add(fact, EventType.RAISE, generator, generator.source.line(0), log.text(fact, raised));
      log.generators.frames().end(generator);
      log.add(fact, EventType.FAILED, generator, 0, log.text(fact, raised));
    }
  }

  /** A handler of a body is entered. */
  void handling(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    EventType type = fact.is(2) ? EventType.FINALLY : EventType.CAUGHT;
    log.add(fact, type, generator, (Integer) fact.more(1), log.text(fact, fact.more(0)));
  }

  void guarded(Fact fact) {
    log.generator(fact).guarded = (String) fact.more(0);
  }
}
