package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedNested;
import dev.bobbin.benchmarks.hand.Nested;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** Two loops, one inside the other. */
public class W2Nested extends Workload {

  @Benchmark
  public long hand() {
    return sum(new Nested(n / 10, 10));
  }

  @Benchmark
  public long handBoxed() {
    return sum(new BoxedNested(n / 10, 10));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.nested(n / 10, 10));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.nested(n / 10, 10));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.nested(n / 10, 10));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.nested(n / 10, 10));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.nested(n / 10, 10));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.nested(n / 10, 10));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.nested(n / 10, 10)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.nested(n / 10, 10)));
  }
}
