package dev.bobbin.explorer;

import java.util.function.Consumer;

/**
 * What takes each kind of fact.
 *
 * <p>A switch would be one method for all of them, which the JVM compiles as a whole for each
 * program, and for longer than short programs run.
 */
final class Takers {
  private static final int KINDS = Fact.ENDED + 1;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private final Consumer<Fact>[] takers = new Consumer[KINDS];

  Takers(RunLog log) {
    bodies(new BodyEvents(log));
    delegates(new DelegateEvents(log));
    dispatchers(new DispatchEvents(log));
  }

  private void bodies(BodyEvents events) {
    takers[Fact.CREATED] = events::created;
    takers[Fact.ENTERED] = events::entered;
    takers[Fact.LEFT] = events::left;
    takers[Fact.FAILED] = events::failed;
    takers[Fact.CLOSING] = events::closing;
    takers[Fact.RAISING] = events::raising;
    takers[Fact.HANDLING] = events::handling;
    takers[Fact.GUARDED] = events::guarded;
  }

  private void delegates(DelegateEvents events) {
    takers[Fact.DELEGATING] = events::delegating;
    takers[Fact.RETURNED] = events::returned;
    takers[Fact.STEPPING] = events::stepping;
    takers[Fact.STEPPED] = events::stepped;
  }

  private void dispatchers(DispatchEvents events) {
    takers[Fact.SPAWNED] = events::spawned;
    takers[Fact.OFFERED] = events::offered;
    takers[Fact.PUT] = events::put;
    takers[Fact.TAKEN] = events::taken;
    takers[Fact.DISCARDED] = events::discarded;
    takers[Fact.WORKING] = events::working;
    takers[Fact.CANCELLED] = events::cancelled;
    takers[Fact.ENDED] = events::ended;
  }

  /** Takes a fact; one of an unknown kind is an error. */
  void take(Fact fact, int kind) {
    takers[kind].accept(fact);
  }
}
