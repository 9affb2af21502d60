package dev.bobbin.benchmarks.hand;

/** A sum that grows by what is sent to it. */
public final class Accumulator {
  private int total;

  /** Adds, and returns the sum. */
  public Integer send(Integer value) {
    total += value;
    return total;
  }
}
