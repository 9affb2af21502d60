package dev.bobbin.benchmarks;

import java.io.Serializable;

/** What a programmer would write by hand to keep the state of a generator with three variables. */
public final class HandWrittenState implements Serializable {
  private static final long serialVersionUID = 1L;

  private int round;
  private long last;
  private long next;

  /** For Kryo. */
  HandWrittenState() {}

  HandWrittenState(int round, long last, long next) {
    this.round = round;
    this.last = last;
    this.next = next;
  }

  /** Goes on by one round; returns the value. */
  long advance() {
    long value = last;
    last = next;
    next += value;
    round++;
    return value;
  }

  /** Returns how many rounds there were. */
  int round() {
    return round;
  }
}
