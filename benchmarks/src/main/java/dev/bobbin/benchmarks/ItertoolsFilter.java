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

/** filter: the elements that four divides. */
public class ItertoolsFilter extends Workload {
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
      if ((x & 3) == 0) {
        sum += x;
      }
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.filter(x -> (x & 3) == 0, numbers));
  }

  @Benchmark
  public long stream() {
    return sum(numbers.stream().filter(x -> (x & 3) == 0).iterator());
  }

  @Benchmark
  public long guava() {
    return sum(Iterators.filter(numbers.iterator(), x -> (x & 3) == 0));
  }

  @Benchmark
  public long commons() {
    return sum(IteratorUtils.filteredIterator(numbers.iterator(), x -> (x & 3) == 0));
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).filter(x -> (x & 3) == 0).iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).filter(x -> (x & 3) == 0).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).filter(x -> (x & 3) == 0));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.filter(numbers));
  }
}
