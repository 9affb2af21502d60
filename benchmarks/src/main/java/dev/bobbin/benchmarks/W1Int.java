package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/** W1 once more, read as ints. */
public class W1Int extends Workload {

  @Benchmark
  public long hand() {
    return sumInts(new Range(n));
  }

  @Benchmark
  public long bobbin() {
    return sumInts((PrimitiveIterator.OfInt) Bobbin.range(n));
  }

  @Benchmark
  public long stream() {
    return sumInts(Streams.ints(n));
  }
}
