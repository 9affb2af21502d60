package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Halves;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/** Doubles, read unboxed. */
public class DoublesUnboxed extends Workload {

  @Benchmark
  public double hand() {
    return sumDoublesUnboxed(new Halves(n));
  }

  @Benchmark
  public double bobbin() {
    return sumDoublesUnboxed((PrimitiveIterator.OfDouble) Bobbin.halves(n));
  }

  @Benchmark
  public double stream() {
    return sumDoublesUnboxed(Streams.halves(n));
  }
}
