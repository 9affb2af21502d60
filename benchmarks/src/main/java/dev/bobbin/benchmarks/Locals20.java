package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.ManyFields;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** A body with twenty local variables alive at its yield. */
public class Locals20 extends Workload {

  @Benchmark
  public long hand() {
    return sum(new ManyFields(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.manyLocals(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.manyLocals(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.manyLocals(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.manyLocals(n)));
  }
}
