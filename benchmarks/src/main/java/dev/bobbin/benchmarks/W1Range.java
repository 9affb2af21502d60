package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Scala;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** W1: the sum of a range. */
public class W1Range extends Workload {

  @Benchmark
  public long hand() {
    return sum(new Range(n));
  }

  @Benchmark
  public long handBoxed() {
    return sum(new BoxedRange(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.range(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.range(n));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.range(n).iterator());
  }

  @Benchmark
  public long scala() {
    return sum(Scala.iterate(Scala.range(n)));
  }

  @Benchmark
  public long scalaLazyList() {
    return sum(Scala.iterate(Scala.list(n).iterator()));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.range(n));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.range(n));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.range(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.range(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.range(n)));
  }
}
