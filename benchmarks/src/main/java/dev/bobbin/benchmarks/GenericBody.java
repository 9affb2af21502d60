package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.NonNull;
import dev.bobbin.benchmarks.inputs.Lists;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** A body that yields what it was given, of any type: nothing to box, nothing to unbox. */
public class GenericBody extends Workload {

  private final List<Integer> numbers = Lists.numbers(n);

  @Benchmark
  public long hand() {
    return sum(new NonNull<>(numbers.iterator()));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.nonNull(numbers.iterator()));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.nonNull(numbers.iterator()));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.nonNull(numbers));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.nonNull(numbers.iterator()));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.nonNull(numbers.iterator()));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.nonNull(numbers.iterator()));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.nonNull(numbers.iterator())));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.nonNull(numbers.iterator())));
  }
}
