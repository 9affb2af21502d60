package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedIrregular;
import dev.bobbin.benchmarks.hand.Irregular;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** W2 in one body: a loop with turns that yield nothing. Per turn. */
public class W2Irregular extends Workload {

  @Benchmark
  public long hand() {
    return sum(new Irregular(n));
  }

  @Benchmark
  public long handBoxed() {
    return sum(new BoxedIrregular(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.irregular(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.irregular(n));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.filtered(n));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.irregular(n));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.irregular(n));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.irregular(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.irregular(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.irregular(n)));
  }
}
