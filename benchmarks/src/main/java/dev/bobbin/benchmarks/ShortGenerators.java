package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;

/** Generators of three values each, made, read and dropped; per generator. */
public class ShortGenerators extends Workload {
  /** No constant: the JIT must not compute the sums. */
  private int values = 3;

  @Benchmark
  public long hand() {
    return sums(Range::new);
  }

  @Benchmark
  public long handBoxed() {
    return sums(BoxedRange::new);
  }

  @Benchmark
  public long bobbin() {
    return sums(Bobbin::range);
  }

  @Benchmark
  public long kotlin() {
    return sums(Kotlin::range);
  }

  @Benchmark
  public long stream() {
    return sums(each -> Streams.range(each).iterator());
  }

  @Benchmark
  public long javaflow() {
    return sums(Javaflow::range);
  }

  @Benchmark
  public long kilim() {
    return sums(Kilim::range);
  }

  @Benchmark
  public long offbynull() {
    return sums(Offbynull::range);
  }

  @Benchmark
  public long continuation() {
    return sums(each -> Continuations.iterate(Stackful.range(each)));
  }

  private long sums(IntFunction<Iterator<Integer>> generator) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += sum(generator.apply(values));
    }
    return sum;
  }
}
