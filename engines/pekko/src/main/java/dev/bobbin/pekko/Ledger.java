package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a front knows: a function of the events so far, so a journal of them brings it back.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 * @param <R> what the accumulator returns
 */
final class Ledger<I, O, R> {

  /** What is written to the journal. */
  sealed interface Event extends Serializable {}

  /** An item was handed in. */
  record Submitted(String id, Object item) implements Event {}

  /** An item has its outcome. */
  record Finished(Outcome<?, ?> outcome) implements Event {}

  /** No more items come, and all have their outcomes. */
  record Sealed() implements Event {}

  private final Coroutine<?, ? super Outcome<I, O>, ? extends R> accumulator;

  /** Items without an outcome, by their ids, in the order in which they came. */
  private final Map<String, I> pending = new LinkedHashMap<>();

  /** The ids of those with an outcome. */
  private final Set<String> done = new HashSet<>();

  /** Ids that no worker was given since the front has started. */
  private final ArrayDeque<String> ready = new ArrayDeque<>();

  private R result;

  Ledger(Coroutine<?, ? super Outcome<I, O>, ? extends R> accumulator) {
    this.accumulator = accumulator;
    if (accumulator.state() == Gen.State.CREATED) {
      accumulator.resume(null);
    }
    if (isOver()) {
      throw new IllegalArgumentException("the accumulator has ended before it took an outcome");
    }
  }

  /** Returns whether the accumulator has returned: then nothing is worked on any more. */
  boolean isOver() {
    return accumulator.state() == Gen.State.CLOSED;
  }

  /** Returns whether an id was handed in before. */
  boolean knows(String id) {
    return done.contains(id) || pending.containsKey(id);
  }

  boolean isPending(String id) {
    return pending.containsKey(id);
  }

  boolean isIdle() {
    return pending.isEmpty();
  }

  int pendingCount() {
    return pending.size();
  }

  R result() {
    return result;
  }

  /** Returns an id that is to be given to a worker, or null. */
  String next() {
    String id = ready.poll();
    while (id != null && !pending.containsKey(id)) {
      id = ready.poll();
    }
    return isOver() ? null : id;
  }

  I item(String id) {
    return pending.get(id);
  }

  @SuppressWarnings("unchecked")
  void apply(Event event) {
    if (event instanceof Submitted submitted) {
      pending.put(submitted.id, (I) submitted.item);
      ready.add(submitted.id);
    } else if (event instanceof Finished finished) {
      pending.remove(finished.outcome.id());
      done.add(finished.outcome.id());
      accumulate((Outcome<I, O>) finished.outcome);
    } else {
      accumulate(null);
      if (!isOver()) {
        throw new IllegalStateException(
            "the accumulator was sent null, which is the end, and has yielded; it must return");
      }
    }
  }

  private void accumulate(Outcome<I, O> outcome) {
    if (!isOver() && accumulator.resume(outcome) instanceof Step.Returned<?, ? extends R> end) {
      result = end.value();
    }
  }
}
