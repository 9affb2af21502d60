package dev.bobbin.benchmarks;

import com.google.common.collect.Iterators;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import java.util.stream.Stream;
import one.util.streamex.StreamEx;
import org.apache.commons.collections4.IteratorUtils;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** chain: a list, and the same again. */
public class ItertoolsChain extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (List<Integer> half : List.of(numbers, numbers)) {
      for (int x : half) {
        sum += x;
      }
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.chain(numbers, numbers));
  }

  @Benchmark
  public long stream() {
    return sum(Stream.concat(numbers.stream(), numbers.stream()).iterator());
  }

  @Benchmark
  public long guava() {
    return sum(Iterators.concat(numbers.iterator(), numbers.iterator()));
  }

  @Benchmark
  public long commons() {
    return sum(IteratorUtils.chainedIterator(numbers.iterator(), numbers.iterator()));
  }

  @Benchmark
  public long jool() {
    return sum(Seq.concat(Seq.seq(numbers), Seq.seq(numbers)).iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).append(numbers).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.concat(numbers, numbers));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.chain(numbers));
  }
}
