package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Halves;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** A body that yields doubles. */
public class DoubleYields extends Workload {

  @Benchmark
  public double hand() {
    return sumDoubles(new Halves(n));
  }

  @Benchmark
  public double bobbin() {
    return sumDoubles(Bobbin.halves(n));
  }

  @Benchmark
  public double kotlin() {
    return sumDoubles(Kotlin.halves(n));
  }

  @Benchmark
  public double stream() {
    return sumDoubles(Streams.halves(n));
  }

  @Benchmark
  public double javaflow() {
    return sumDoubles(Javaflow.halves(n));
  }

  @Benchmark
  public double kilim() {
    return sumDoubles(Kilim.halves(n));
  }

  @Benchmark
  public double offbynull() {
    return sumDoubles(Offbynull.halves(n));
  }

  @Benchmark
  public double continuation() {
    return sumDoubles(Continuations.iterate(Stackful.halves(n)));
  }

  @Benchmark
  public double virtualThread() {
    return sumDoubles(VirtualThreads.iterate(Stackful.halves(n)));
  }
}
