package dev.bobbin.explorer;

/** Gives each kind of fact to what makes events of it. */
final class Takers {
  private final BodyEvents bodies;
  private final DelegateEvents delegates;
  private final DispatchEvents dispatchers;

  Takers(RunLog log) {
    this.bodies = new BodyEvents(log);
    this.delegates = new DelegateEvents(log);
    this.dispatchers = new DispatchEvents(log);
  }

  /**
   * Takes a fact; one of an unknown kind is an error.
   *
   * <p>With more than 325 bytes, the JVM inlines it nowhere: what makes events is compiled once,
   * and not again with each of the five methods that hand a fact on to here.
   */
  void take(Fact fact, int kind) {
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
  }
}
