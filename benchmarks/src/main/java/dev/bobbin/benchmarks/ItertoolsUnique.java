package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import one.util.streamex.StreamEx;
import org.apache.commons.collections4.IterableUtils;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** unique: one of two equal elements. */
public class ItertoolsUnique extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    Set<Integer> seen = new HashSet<>();
    for (int x : numbers) {
      if (seen.add(x / 2)) {
        sum += x / 2;
      }
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.unique(Itertools.map(x -> x / 2, numbers)));
  }

  @Benchmark
  public long stream() {
    return sum(numbers.stream().map(x -> x / 2).distinct().iterator());
  }

  @Benchmark
  public long commons() {
    return sum(
        IterableUtils.uniqueIterable(IterableUtils.transformedIterable(numbers, x -> x / 2))
            .iterator());
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).map(x -> x / 2).distinct().iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).map(x -> x / 2).distinct().iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).map(x -> x / 2).distinct());
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.unique(numbers));
  }
}
