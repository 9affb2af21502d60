package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Streams;
import org.openjdk.jmh.annotations.Benchmark;

/** W1 by one call that hands over all elements; by hand it is a loop and nothing else. */
public class ForEach extends Workload {
  private long sum;

  @Benchmark
  public long hand() {
    sum = 0;
    for (int i = 0; i < n; i++) {
      sum += i;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    sum = 0;
    Bobbin.range(n).forEachRemaining(element -> sum += element);
    return sum;
  }

  @Benchmark
  public long kotlin() {
    sum = 0;
    Kotlin.range(n).forEachRemaining(element -> sum += element);
    return sum;
  }

  @Benchmark
  public long stream() {
    sum = 0;
    Streams.range(n).forEach(element -> sum += element);
    return sum;
  }
}
