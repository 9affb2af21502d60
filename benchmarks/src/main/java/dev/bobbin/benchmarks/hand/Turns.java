package dev.bobbin.benchmarks.hand;

import java.util.ArrayDeque;
import java.util.Queue;

/** A task as a state machine: it takes some turns, and adds up their numbers. */
public final class Turns {
  private final int turns;
  private int turn;
  private int sum;

  private Turns(int turns) {
    this.turns = turns;
  }

  /** Lets tasks run in turn until all have ended; returns the sum of their sums. */
  public static long runAll(int tasks, int turns) {
    Queue<Turns> ready = new ArrayDeque<>(tasks);
    for (int i = 0; i < tasks; i++) {
      ready.add(new Turns(turns));
    }
    long sum = 0;
    while (!ready.isEmpty()) {
      Turns task = ready.remove();
      if (task.step()) {
        ready.add(task);
      } else {
        sum += task.sum;
      }
    }
    return sum;
  }

  /** Returns whether there is to be another turn. */
  private boolean step() {
    if (turn > 0) {
      sum += turn;
    }
    return turn++ < turns;
  }
}
