package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;

/** What is kept of a key: its coroutine, and what that waits for. */
final class Suspended {

  /** Stands for no time. */
  static final long NONE = Long.MIN_VALUE;

  final Coroutine<?, ?, ?> coroutine;

  /** The latest time that the coroutine has been told of, by an element or a deadline. */
  long time = NONE;

  /** When null is to be sent, unless an element comes before. */
  long deadline = NONE;

  /** The timer that is registered; none is later than the deadline. */
  long timer = NONE;

  Suspended(Coroutine<?, ?, ?> coroutine) {
    this.coroutine = coroutine;
  }

  /** Returns whether the body has returned. */
  boolean hasEnded() {
    return coroutine.state() == Gen.State.CLOSED;
  }
}
