package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedFilter;
import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.Filter;
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

/** W2: a filter over a range, per element of the range. */
public class W2Filter extends Workload {

  @Benchmark
  public long hand() {
    return sum(new Filter(new Range(n)));
  }

  @Benchmark
  public long handBoxed() {
    return sum(new BoxedFilter(new BoxedRange(n)));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.filter(Bobbin.range(n)));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.filter(Kotlin.range(n)));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.filtered(n));
  }

  @Benchmark
  public long scala() {
    return sum(Scala.iterate(Scala.filter(Scala.range(n))));
  }

  @Benchmark
  public long scalaLazyList() {
    return sum(Scala.iterate(Scala.filter(Scala.list(n)).iterator()));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.filter(Javaflow.range(n)));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.filter(Kilim.range(n)));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.filter(Offbynull.range(n)));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.filter(Continuations.iterate(Stackful.range(n)))));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.filter(VirtualThreads.iterate(Stackful.range(n)))));
  }
}
