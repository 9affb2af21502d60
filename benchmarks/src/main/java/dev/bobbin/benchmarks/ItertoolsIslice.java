package dev.bobbin.benchmarks;

import com.google.common.collect.Iterators;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import one.util.streamex.StreamEx;
import org.apache.commons.collections4.IteratorUtils;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** islice: the elements between the first and the last ten. */
public class ItertoolsIslice extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 10; i < n - 10; i++) {
      sum += numbers.get(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.islice(numbers, 10, n - 10));
  }

  @Benchmark
  public long stream() {
    return sum(numbers.stream().skip(10).limit(n - 20).iterator());
  }

  @Benchmark
  public long guava() {
    Iterator<Integer> all = numbers.iterator();
    Iterators.advance(all, 10);
    return sum(Iterators.limit(all, n - 20));
  }

  @Benchmark
  public long commons() {
    return sum(IteratorUtils.boundedIterator(numbers.iterator(), 10, n - 20));
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).slice(10, n - 10).iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).skip(10).limit(n - 20).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).drop(10).take(n - 20));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.islice(numbers, 10, n - 20));
  }
}
