package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** pairwise: products of neighbours. */
public class ItertoolsPairwise extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 1; i < n; i++) {
      sum += numbers.get(i - 1) * numbers.get(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var pair : Itertools.pairwise(numbers)) {
      sum += pair.first() * pair.second();
    }
    return sum;
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).pairMap((a, b) -> a * b).iterator());
  }

  @Benchmark
  public long vavr() {
    long sum = 0;
    for (var pair : io.vavr.collection.Iterator.ofAll(numbers).sliding(2)) {
      sum += pair.head() * pair.last();
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.pairwise(numbers));
  }
}
