package dev.bobbin.explorer;

/** Tells of generators that nobody can reach any more, and warns of those that no one closed. */
final class Dropped {
  private final RunLog log;

  Dropped(RunLog log) {
    this.log = log;
  }

  /** Adds an event for each that was dropped since this was asked last. */
  void note() {
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

  /** Warns of those that wait inside a try at the end. */
  void warnOfWaiting() {
    for (GeneratorRecord each : log.generators.frames().all()) {
      if (each.isGuarded()) {
        warnNeverClosed(each, Event.NONE, "still waits");
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
}
