package dev.bobbin.explorer;

import java.util.function.ObjIntConsumer;

/**
 * Takes the facts that a program tells, and gives each kind to what makes events of it; nothing
 * that goes wrong here reaches the program.
 */
final class Listener implements ObjIntConsumer<Object[]> {
  private final RunLog log;
  private final Dropped dropped;
  private final BodyEvents bodies;
  private final DelegateEvents delegates;
  private final DispatchEvents dispatchers;
  private volatile boolean stopped;
  private volatile Throwable failure;

  Listener(RunLog log) {
    this.log = log;
    this.dropped = new Dropped(log);
    this.bodies = new BodyEvents(log);
    this.delegates = new DelegateEvents(log);
    this.dispatchers = new DispatchEvents(log);
  }

  /**
   * Takes a fact; one of an unknown kind is an error.
   *
   * <p>With more than 325 bytes, the JVM inlines it nowhere: it is compiled once, and not again
   * with each place in the program that tells a fact.
   */
  @Override
  public void accept(Object[] parts, int kind) {
    ThreadState thread = log.thread();
    if (stopped || thread.busy) {
      return;
    }
    Fact fact = new Fact(thread, parts);
    if (log.events.isFull()) {
      log.events.omit(fact.events(kind));
      return;
    }
    thread.busy = true;
    try {
      dropped.note();
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
        case Fact.SPAWNED -> dispatchers.spawned(fact);
        case Fact.OFFERED -> dispatchers.offered(fact);
        case Fact.PUT -> dispatchers.put(fact);
        case Fact.TAKEN -> dispatchers.taken(fact);
        case Fact.DISCARDED -> dispatchers.discarded(fact);
        case Fact.WORKING -> dispatchers.working(fact);
        case Fact.CANCELLED -> dispatchers.cancelled(fact);
        case Fact.ENDED -> dispatchers.ended(fact);
        default -> throw new IllegalArgumentException("a fact of another version: " + kind);
      }
    } catch (Throwable unexpected) {
      failure = unexpected;
    } finally {
      thread.busy = false;
      thread.forgetText();
    }
  }

  /** Ends the recording; what waits inside a try is warned of, unless it is not known. */
  void stop() {
    stopped = true;
    if (!log.events.isFull()) {
      dropped.note();
      dropped.warnOfWaiting();
    }
    log.events.close();
  }

  /** Returns what went wrong while recording, or null. */
  Throwable failure() {
    return failure;
  }
}
