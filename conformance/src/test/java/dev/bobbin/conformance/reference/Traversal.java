package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import java.util.ArrayList;
import java.util.List;

/** Hands the remaining values of a generator to a consumer that may interfere at one of them. */
final class Traversal {

  /** After so many values the consumer has had enough, for the generator may be endless. */
  private static final int MOST = 16;

  /** What the consumer does at one value, and may throw. */
  interface Interference {
    /** Returns the text of what came out. */
    String perform() throws Throwable;
  }

  private final Coroutine<Object, Object, Object> generator;
  private final int at;
  private final Interference interference;
  private final List<String> seen = new ArrayList<>();
  private int values;

  /**
   * Prepares one traversal.
   *
   * @param at the number of the value, from 1, at which the consumer interferes
   */
  Traversal(Coroutine<Object, Object, Object> generator, int at, Interference interference) {
    this.generator = generator;
    this.at = at;
    this.interference = interference;
  }

  /** Returns the text of all that the consumer saw, and of how it ended. */
  String run() {
    try {
      generator.forEachRemaining(this::accept);
      seen.add("returns");
    } catch (Throwable thrown) {
      seen.add("raises " + ValueText.of(thrown));
    }
    return seen.toString();
  }

  private void accept(Object value) {
    values++;
    seen.add(ValueText.of(value) + " while " + generator.state());
    if (values == at) {
      interfere();
    }
    if (values == MOST) {
      throw new ArrayStoreException("enough");
    }
  }

  private void interfere() {
    try {
      seen.add(interference.perform());
    } catch (Throwable thrown) {
      throw ThreadedCoroutine.unchecked(thrown);
    }
  }
}
