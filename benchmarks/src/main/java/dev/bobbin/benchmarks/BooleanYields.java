package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Parities;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** A body that yields booleans. */
public class BooleanYields extends Workload {

  @Benchmark
  public long hand() {
    return countTrue(new Parities(n));
  }

  @Benchmark
  public long bobbin() {
    return countTrue(Bobbin.parities(n));
  }

  @Benchmark
  public long kotlin() {
    return countTrue(Kotlin.parities(n));
  }

  @Benchmark
  public long stream() {
    return countTrue(Streams.parities(n));
  }

  @Benchmark
  public long javaflow() {
    return countTrue(Javaflow.parities(n));
  }

  @Benchmark
  public long kilim() {
    return countTrue(Kilim.parities(n));
  }

  @Benchmark
  public long offbynull() {
    return countTrue(Offbynull.parities(n));
  }

  @Benchmark
  public long continuation() {
    return countTrue(Continuations.iterate(Stackful.parities(n)));
  }

  @Benchmark
  public long virtualThread() {
    return countTrue(VirtualThreads.iterate(Stackful.parities(n)));
  }
}
