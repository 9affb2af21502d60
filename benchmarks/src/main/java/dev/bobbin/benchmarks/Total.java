package dev.bobbin.benchmarks;

import java.util.function.IntConsumer;

/** A consumer that adds up. */
final class Total implements IntConsumer {
  private long sum;

  @Override
  public void accept(int value) {
    sum += value;
  }

  long sum() {
    return sum;
  }
}
