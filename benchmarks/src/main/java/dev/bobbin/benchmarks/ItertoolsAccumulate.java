package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** accumulate: the largest element so far. */
public class ItertoolsAccumulate extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    int largest = 0;
    for (int x : numbers) {
      largest = Math.max(largest, x);
      sum += largest;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.accumulate(numbers, Math::max));
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).scanLeft(0, Math::max).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).scanLeft(0, Math::max));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.accumulate(numbers));
  }
}
