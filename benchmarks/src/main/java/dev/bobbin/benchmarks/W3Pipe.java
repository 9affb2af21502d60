package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedFilter;
import dev.bobbin.benchmarks.hand.BoxedMapped;
import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.BoxedTakeWhile;
import dev.bobbin.benchmarks.hand.Filter;
import dev.bobbin.benchmarks.hand.Mapped;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.hand.TakeWhile;
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

/** W3: filter, map and takeWhile over a range, per element of the range. */
public class W3Pipe extends Workload {

  @Benchmark
  public long hand() {
    return sum(new TakeWhile(new Mapped(new Filter(new Range(n))), 2 * n));
  }

  @Benchmark
  public long handBoxed() {
    return sum(new BoxedTakeWhile(new BoxedMapped(new BoxedFilter(new BoxedRange(n))), 2 * n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.takeWhile(Bobbin.map(Bobbin.filter(Bobbin.range(n))), 2 * n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.takeWhile(Kotlin.map(Kotlin.filter(Kotlin.range(n))), 2 * n));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.pipe(n, 2 * n));
  }

  @Benchmark
  public long scala() {
    return sum(Scala.iterate(Scala.takeWhile(Scala.map(Scala.filter(Scala.range(n))), 2 * n)));
  }

  @Benchmark
  public long scalaLazyList() {
    return sum(
        Scala.iterate(Scala.takeWhile(Scala.map(Scala.filter(Scala.list(n))), 2 * n).iterator()));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.takeWhile(Javaflow.map(Javaflow.filter(Javaflow.range(n))), 2 * n));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.takeWhile(Kilim.map(Kilim.filter(Kilim.range(n))), 2 * n));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.takeWhile(Offbynull.map(Offbynull.filter(Offbynull.range(n))), 2 * n));
  }

  @Benchmark
  public long continuation() {
    return sum(
        Continuations.iterate(
            Stackful.takeWhile(
                Continuations.iterate(
                    Stackful.map(
                        Continuations.iterate(
                            Stackful.filter(Continuations.iterate(Stackful.range(n)))))),
                2 * n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(
        VirtualThreads.iterate(
            Stackful.takeWhile(
                VirtualThreads.iterate(
                    Stackful.map(
                        VirtualThreads.iterate(
                            Stackful.filter(VirtualThreads.iterate(Stackful.range(n)))))),
                2 * n)));
  }
}
