package dev.bobbin.benchmarks;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;

/** The sum of a range as a stream of ints: the JDK's, and that of a generator. */
public class IntStreamSum extends Workload {

  @Benchmark
  public long hand() {
    return IntStream.range(0, n).sum();
  }

  @Benchmark
  public long bobbin() {
    return Bobbin.ints(n).sum();
  }
}
