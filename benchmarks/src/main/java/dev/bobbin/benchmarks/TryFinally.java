package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Guarded;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** A body with a try and a finally around its yield. */
public class TryFinally extends Workload {

  @Benchmark
  public long hand() {
    return sum(new Guarded(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.guarded(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.guarded(n));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.guarded(n));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.guarded(n));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.guarded(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.guarded(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.guarded(n)));
  }
}
