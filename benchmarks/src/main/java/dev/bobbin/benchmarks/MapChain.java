package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedMapped;
import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.Mapped;
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
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import scala.collection.immutable.LazyList;

/** The same generator k times, each over the one before. Per element of the range. */
public class MapChain extends Workload {

  /** How often. */
  @Param({"1", "2", "4", "8"})
  public int k;

  @Benchmark
  public long hand() {
    Iterator<Integer> numbers = new Range(n);
    for (int i = 0; i < k; i++) {
      numbers = new Mapped(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long handBoxed() {
    Iterator<Integer> numbers = new BoxedRange(n);
    for (int i = 0; i < k; i++) {
      numbers = new BoxedMapped(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long bobbin() {
    Iterator<Integer> numbers = Bobbin.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Bobbin.map(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long kotlin() {
    Iterator<Integer> numbers = Kotlin.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Kotlin.map(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long stream() {
    return sum(Streams.maps(n, k));
  }

  @Benchmark
  public long scala() {
    scala.collection.Iterator<Integer> numbers = Scala.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Scala.map(numbers);
    }
    return sum(Scala.iterate(numbers));
  }

  @Benchmark
  public long scalaLazyList() {
    LazyList<Integer> numbers = Scala.list(n);
    for (int i = 0; i < k; i++) {
      numbers = Scala.map(numbers);
    }
    return sum(Scala.iterate(numbers.iterator()));
  }

  @Benchmark
  public long javaflow() {
    Iterator<Integer> numbers = Javaflow.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Javaflow.map(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long kilim() {
    Iterator<Integer> numbers = Kilim.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Kilim.map(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long offbynull() {
    Iterator<Integer> numbers = Offbynull.range(n);
    for (int i = 0; i < k; i++) {
      numbers = Offbynull.map(numbers);
    }
    return sum(numbers);
  }

  @Benchmark
  public long continuation() {
    Iterator<Integer> numbers = Continuations.iterate(Stackful.range(n));
    for (int i = 0; i < k; i++) {
      numbers = Continuations.iterate(Stackful.map(numbers));
    }
    return sum(numbers);
  }

  @Benchmark
  public long virtualThread() {
    Iterator<Integer> numbers = VirtualThreads.iterate(Stackful.range(n));
    for (int i = 0; i < k; i++) {
      numbers = VirtualThreads.iterate(Stackful.map(numbers));
    }
    return sum(numbers);
  }
}
