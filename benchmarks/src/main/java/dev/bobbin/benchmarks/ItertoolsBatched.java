package dev.bobbin.benchmarks;

import com.google.common.collect.Iterators;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** batched: ten elements at a time, of each the last. */
public class ItertoolsBatched extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 9; i < n; i += 10) {
      sum += numbers.get(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var chunk : Itertools.batched(numbers, 10)) {
      sum += chunk.get(9);
    }
    return sum;
  }

  @Benchmark
  public long guava() {
    long sum = 0;
    Iterator<List<Integer>> chunks = Iterators.partition(numbers.iterator(), 10);
    while (chunks.hasNext()) {
      sum += chunks.next().get(9);
    }
    return sum;
  }

  @Benchmark
  public long vavr() {
    long sum = 0;
    for (var chunk : io.vavr.collection.Iterator.ofAll(numbers).grouped(10)) {
      sum += chunk.last();
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    long sum = 0;
    Iterator<List<Integer>> chunks = KotlinSequences.batched(numbers);
    while (chunks.hasNext()) {
      sum += chunks.next().get(9);
    }
    return sum;
  }
}
