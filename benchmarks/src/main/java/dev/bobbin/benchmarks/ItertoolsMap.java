package dev.bobbin.benchmarks;

import com.google.common.collect.Iterators;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.apache.commons.collections4.IteratorUtils;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** map: each element and one. */
public class ItertoolsMap extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int x : numbers) {
      sum += x + 1;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.map(x -> x + 1, numbers));
  }

  @Benchmark
  public long stream() {
    return sum(numbers.stream().map(x -> x + 1).iterator());
  }

  @Benchmark
  public long guava() {
    return sum(Iterators.transform(numbers.iterator(), x -> x + 1));
  }

  @Benchmark
  public long commons() {
    return sum(IteratorUtils.transformedIterator(numbers.iterator(), x -> x + 1));
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).map(x -> x + 1).iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).map(x -> x + 1).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).map(x -> x + 1));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.map(numbers));
  }
}
