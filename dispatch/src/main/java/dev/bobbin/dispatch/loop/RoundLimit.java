package dev.bobbin.dispatch.loop;

import java.util.concurrent.TimeUnit;

/**
 * How many turns a round has, between two looks at clock, channels and other threads: as many as
 * there are tasks at its start, where time is made up, so that a program's order does not depend on
 * the machine; else up to 256, in about a millisecond.
 */
final class RoundLimit {
  private static final int MOST = 256;

  /** With how many quick turns the time is asked for again. */
  private static final int MOST_UNTIMED = 32;

  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(1);

  private final boolean timed;

  /** How many turns are given before the time is asked for: few when they take long. */
  private int untimed = 1;

  private long begin;
  private int left;

  RoundLimit(LoopClock clock) {
    timed = clock == LoopClock.SYSTEM;
  }

  /** Begins a round, given how many tasks can go on. */
  void begin(int ready) {
    left = timed ? MOST : ready;
    if (timed) {
      begin = System.nanoTime();
    }
  }

  /** Returns how many turns may be given before this is called again; 0 if the round is over. */
  int next() {
    int turns = timed ? Math.min(untimed, left) : left;
    left -= turns;
    return turns;
  }

  /** Tells that the turns were given. */
  void given() {
    if (!timed) {
      return;
    }
    if (System.nanoTime() - begin < LONG) {
      untimed = Math.min(2 * untimed, MOST_UNTIMED);
    } else {
      untimed = Math.max(untimed / 2, 1);
      left = 0;
    }
  }
}
