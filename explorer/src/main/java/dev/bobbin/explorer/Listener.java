package dev.bobbin.explorer;

import java.util.function.ObjIntConsumer;

/** Takes the facts that a program tells; nothing that goes wrong here reaches the program. */
final class Listener implements ObjIntConsumer<Object[]> {
  private final RunLog log;
  private final Takers takers;
  private volatile boolean stopped;
  private volatile Throwable failure;

  Listener(RunLog log) {
    this.log = log;
    this.takers = new Takers(log);
  }

  @Override
  public void accept(Object[] parts, int kind) {
    ThreadState thread = log.thread();
    if (stopped || thread.busy) {
      return;
    }
    if (log.events.isFull()) {
      log.events.omit(new Fact(thread, parts).events(kind));
      return;
    }
    thread.busy = true;
    try {
      noteDropped();
      takers.take(new Fact(thread, parts), kind);
    } catch (Throwable unexpected) {
      failure = unexpected;
    } finally {
      thread.busy = false;
      thread.forgetText();
    }
  }

  private void noteDropped() {
    for (GeneratorRecord found = log.generators.frames().nextDropped();
        found != null;
        found = log.generators.frames().nextDropped()) {
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
    log.warn(
        Warning.Kind.NEVER_CLOSED,
        found,
        event,
        found.name
            + " "
            + what
            + " at "
            + found.source.place(found.point)
            + " inside a try: its finally did not run.");
  }

  /** Ends the recording; what waits inside a try is warned of, unless it is not known. */
  void stop() {
    stopped = true;
    if (!log.events.isFull()) {
      noteDropped();
      log.generators.frames().all().stream()
          .filter(GeneratorRecord::isGuarded)
          .forEach(found -> warnNeverClosed(found, Event.NONE, "still waits"));
    }
    log.events.close();
  }

  /** Returns what went wrong while recording, or null. */
  Throwable failure() {
    return failure;
  }
}
