package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.LargeStep;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** Numbers from a body of more than 1,000 bytecodes, of which each element runs some. */
public class Body1000 extends Workload {

  @Benchmark
  public long hand() {
    return sum(new LargeStep(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.largeStep(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.largeStep(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.largeStep(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.largeStep(n)));
  }
}
