package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** dropWhile: the second half. */
public class ItertoolsDropWhile extends Workload {
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
      if (x >= n / 2) {
        sum += x;
      }
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.dropWhile(x -> x < n / 2, numbers));
  }

  @Benchmark
  public long stream() {
    return sum(numbers.stream().dropWhile(x -> x < n / 2).iterator());
  }

  @Benchmark
  public long jool() {
    return sum(Seq.seq(numbers).skipWhile(x -> x < n / 2).iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(StreamEx.of(numbers).dropWhile(x -> x < n / 2).iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(io.vavr.collection.Iterator.ofAll(numbers).dropWhile(x -> x < n / 2));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.dropWhile(numbers, n / 2));
  }
}
