package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** filter, map and takeWhile, one over the other. */
public class ItertoolsPipe extends Workload {
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
        if (x + 1 >= 2 * n) {
          break;
        }
        sum += x + 1;
      }
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(
        Itertools.takeWhile(
            x -> x < 2 * n,
            Itertools.map(x -> x + 1, Itertools.filter(x -> (x & 3) == 0, numbers))));
  }

  @Benchmark
  public long stream() {
    return sum(
        numbers.stream()
            .filter(x -> (x & 3) == 0)
            .map(x -> x + 1)
            .takeWhile(x -> x < 2 * n)
            .iterator());
  }

  @Benchmark
  public long jool() {
    return sum(
        Seq.seq(numbers)
            .filter(x -> (x & 3) == 0)
            .map(x -> x + 1)
            .limitWhile(x -> x < 2 * n)
            .iterator());
  }

  @Benchmark
  public long streamex() {
    return sum(
        StreamEx.of(numbers)
            .filter(x -> (x & 3) == 0)
            .map(x -> x + 1)
            .takeWhile(x -> x < 2 * n)
            .iterator());
  }

  @Benchmark
  public long vavr() {
    return sum(
        io.vavr.collection.Iterator.ofAll(numbers)
            .filter(x -> (x & 3) == 0)
            .map(x -> x + 1)
            .takeWhile(x -> x < 2 * n));
  }

  @Benchmark
  public long kotlin() {
    return sum(KotlinSequences.pipe(numbers, 2 * n));
  }
}
