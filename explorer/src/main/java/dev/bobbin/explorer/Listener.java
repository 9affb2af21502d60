package dev.bobbin.explorer;

import java.util.function.ObjIntConsumer;

/** Takes the facts that a program tells; nothing that goes wrong here reaches the program. */
final class Listener implements ObjIntConsumer<Object[]> {
  private final RunLog log;
  private final BodyEvents bodies;
  private final DelegateEvents delegates;
  private volatile boolean stopped;
  private volatile Throwable failure;

  Listener(RunLog log) {
    this.log = log;
    this.bodies = new BodyEvents(log);
    this.delegates = new DelegateEvents(log);
  }

  @Override
  public void accept(Object[] parts, int kind) {
    ThreadState thread = log.thread();
    if (stopped || thread.busy) {
      return;
    }
    thread.busy = true;
    try {
      noteDropped();
      take(new Fact(parts), kind);
    } catch (Throwable unexpected) {
      failure = unexpected;
    } finally {
      thread.busy = false;
    }
  }

  private void take(Fact fact, int kind) {
    switch (kind) {
      case Fact.CREATED -> bodies.created(fact);
      case Fact.ENTERED -> bodies.entered(fact);
      case Fact.LEFT -> bodies.left(fact);
      case Fact.FAILED -> bodies.failed(fact);
      case Fact.CLOSING -> bodies.closing(fact);
      case Fact.RAISING -> bodies.raising(fact);
      case Fact.DELEGATING -> delegates.delegating(fact);
      case Fact.RETURNED -> delegates.returned(fact);
      case Fact.STEPPING -> delegates.stepping(fact);
      case Fact.STEPPED -> delegates.stepped(fact);
      case Fact.HANDLING -> bodies.handling(fact);
      case Fact.GUARDED -> bodies.guarded(fact);
      default -> throw new IllegalArgumentException("a fact of kind " + kind);
    }
  }

  private void noteDropped() {
    for (GeneratorRecord found = log.generators.nextDropped();
        found != null;
        found = log.generators.nextDropped()) {
      int line = found.source.line(found.point);
      int event =
          log.events.add(
              new Event(
                  EventType.DROPPED, found.index, Event.NONE, log.thread().index, line, null));
      if (found.isGuarded()) {
        warnNeverClosed(found, event, "was dropped");
      }
    }
  }

  private void warnNeverClosed(GeneratorRecord found, int event, String what) {
    String place = found.source.file() + ":" + found.source.line(found.point);
    log.warn(
        Warning.Kind.NEVER_CLOSED,
        found,
        event,
        found.name + " " + what + " at " + place + " inside a try: its finally did not run.");
  }

  /** Ends the recording; what waits inside a try is warned of. */
  void stop() {
    stopped = true;
    noteDropped();
    log.generators.open().stream()
        .filter(GeneratorRecord::isGuarded)
        .forEach(found -> warnNeverClosed(found, Event.NONE, "still waits"));
  }

  /** Returns what went wrong while recording, or null. */
  Throwable failure() {
    return failure;
  }
}
