package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Squares;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/** Longs, read unboxed. */
public class LongsUnboxed extends Workload {

  @Benchmark
  public long hand() {
    return sumLongsUnboxed(new Squares(n));
  }

  @Benchmark
  public long bobbin() {
    return sumLongsUnboxed((PrimitiveIterator.OfLong) Bobbin.squares(n));
  }

  @Benchmark
  public long stream() {
    return sumLongsUnboxed(Streams.squares(n));
  }
}
