package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Kotlin;
import org.openjdk.jmh.annotations.Benchmark;

/** A generator that returns an iterable. */
public class IterableResult extends Workload {

  @Benchmark
  public long hand() {
    return total(() -> new Range(n));
  }

  @Benchmark
  public long bobbin() {
    return total(Bobbin.iterable(n));
  }

  @Benchmark
  public long kotlin() {
    return total(() -> Kotlin.range(n));
  }

  private static long total(Iterable<Integer> numbers) {
    long sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
