package dev.bobbin.explorer;

/** Makes events of what dispatchers do: items that are handed over, cancellations and ends. */
final class DispatchEvents {
  private final RunLog log;
  private final DispatchLanes lanes;

  DispatchEvents(RunLog log) {
    this.log = log;
    this.lanes = new DispatchLanes(log.generators);
  }

  /** A generator has become a task, perhaps of a scope. */
  void spawned(Fact fact) {
    Object group = fact.more(1);
    boolean isNew = lanes.find(group) == Event.NONE;
    int scope = lanes.of(group, "scope");
    if (isNew && scope != Event.NONE) {
      add(fact, EventType.CREATED, scope, fact.thread().by(), null);
    }
    log.generators.asTask(log.generators.of(fact), (String) fact.more(0), scope);
  }

  /** An item will be put under a lock, where its text must not be made. */
  void offered(Fact fact) {
    Object item = fact.more(0);
    fact.thread().offer(item, log.text(fact, item));
  }

  void put(Fact fact) {
    Object item = fact.more(1);
    Object offered = fact.thread().takeOffered(item);
    Object text = offered == null ? log.text(fact, item) : offered;
    add(fact, EventType.PUT, lane(fact), by(fact), text);
  }

  void taken(Fact fact) {
    add(fact, EventType.TAKEN, lane(fact), by(fact), log.text(fact, fact.more(1)));
  }

  /** An item was cancelled in a queue, which is not the doing of whoever takes it. */
  void discarded(Fact fact) {
    int lane = lane(fact);
    add(fact, EventType.CANCELLED, lane, lane, log.text(fact, fact.more(1)));
  }

  void working(Fact fact) {
    GeneratorRecord generator = log.generators.frames().find(fact.more(1));
    if (generator != null) {
      log.generators.moveTo(generator, lane(fact));
    }
  }

  void cancelled(Fact fact) {
    Object why = fact.more(0);
    Object text = why == null ? null : log.text(fact, why);
    GeneratorRecord task = log.generators.frames().find(fact.frame());
    if (task != null) {
      log.add(fact, EventType.CANCELLED, task, task.source.line(task.point), text);
    } else if (lanes.find(fact.frame()) != Event.NONE) {
      add(fact, EventType.CANCELLED, lanes.find(fact.frame()), fact.thread().by(), text);
    }
  }

  void ended(Fact fact) {
    int lane = lanes.find(fact.frame());
    if (lane != Event.NONE) {
      add(fact, EventType.ENDED, lane, fact.thread().by(), null);
    }
  }

  private int lane(Fact fact) {
    return lanes.of(fact.frame(), (String) fact.more(0));
  }

  private int by(Fact fact) {
    Object frame = fact.more(2);
    GeneratorRecord generator = frame == null ? null : log.generators.frames().find(frame);
    return generator == null ? fact.thread().by() : generator.index;
  }

  private void add(Fact fact, EventType type, int lane, int by, Object text) {
    log.events.add(new Event(type, lane, by, fact.thread().index, 0, text));
  }
}
