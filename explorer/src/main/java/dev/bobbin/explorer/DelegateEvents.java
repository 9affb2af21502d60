package dev.bobbin.explorer;

import java.util.List;

/** Makes events of what happens between generators and those that they delegate to. */
final class DelegateEvents {
  private final RunLog log;

  DelegateEvents(RunLog log) {
    this.log = log;
  }

  /** Ends a delegation; the event is by the delegate, if that is a generator. */
  static void end(RunLog log, Fact fact, GeneratorRecord generator, Object result) {
    ThreadState thread = fact.thread();
    int by = generator.delegate == null ? thread.by() : generator.delegate.index;
    int line = generator.source.line(generator.point);
    Object value = result == null ? null : log.text(fact, result);
    log.events.add(
        new Event(EventType.UNDELEGATED, generator.index, by, thread.index, line, value));
    forget(generator);
  }

  private static void forget(GeneratorRecord generator) {
    if (generator.delegate != null) {
      generator.delegate.delegator = null;
      generator.delegate = null;
    }
    generator.delegates = false;
    generator.asked = false;
  }

  /** A body begins a delegation. */
  void delegating(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    Object delegate = fact.more(0);
    GeneratorRecord target = log.generators.frames().find(delegate);
    generator.point = fact.point();
    generator.delegates = true;
    generator.delegate = target;
    if (target != null) {
      target.delegator = generator;
    }
    ThreadState thread = fact.thread();
    log.events.add(
        new Event(
            EventType.DELEGATED,
            generator.index,
            thread.by(),
            thread.index,
            generator.source.line(fact.point()),
            target == null ? log.text(fact, delegate) : null,
            target == null ? Event.NONE : target.index,
            log.changed(generator, fact, fact.point())));
  }

  /** A delegate has returned in its first step, and the body goes on. */
  void returned(Fact fact) {
    end(log, fact, log.generator(fact), fact.more(0));
  }

  /** A delegate that is no frame is asked; the first time the delegation itself has told so. */
  void stepping(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    if (generator.asked && (fact.more(1) == null || fact.is(2))) {
      request(fact, generator);
    }
    generator.asked = true;
    fact.thread().push(generator);
  }

  private void request(Fact fact, GeneratorRecord generator) {
    Object sent = fact.more(0);
    Object raised = fact.more(1);
    EventType type =
        raised != null ? EventType.RAISE : sent != null ? EventType.SEND : EventType.NEXT;
    Object value = raised != null ? raised : sent;
    int line = generator.source.line(generator.point);
    int event = log.add(fact, type, generator, line, value == null ? null : log.text(fact, value));
    if (type == EventType.SEND && !fact.is(2)) {
      log.warn(
          Warning.Kind.VALUE_TO_PLAIN_DELEGATE,
          generator,
          event,
          "A value was sent to "
              + generator.name
              + " while it delegates to something that takes none.");
    }
  }

  /** A delegate that is no frame has answered; its end shows when the body goes on. */
  void stepped(Fact fact) {
    GeneratorRecord generator = log.generator(fact);
    fact.thread().pop(generator);
    if (fact.is(1)) {
      ThreadState thread = fact.thread();
      log.events.add(
          new Event(
              EventType.YIELDED,
              generator.index,
              thread.by(),
              thread.index,
              generator.source.line(generator.point),
              log.text(fact, fact.more(0)),
              Event.NONE,
              List.of()));
    }
  }
}
