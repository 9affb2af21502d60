package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** windowed: runs of five neighbours, of each the last. */
public class ItertoolsWindowed extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 4; i < n; i++) {
      sum += numbers.get(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var chunk : Itertools.windowed(numbers, 5)) {
      sum += chunk.get(4);
    }
    return sum;
  }

  @Benchmark
  public long jool() {
    long sum = 0;
    for (var window : Seq.seq(numbers).sliding(5)) {
      sum += window.findLast().get();
    }
    return sum;
  }

  @Benchmark
  public long vavr() {
    long sum = 0;
    for (var chunk : io.vavr.collection.Iterator.ofAll(numbers).sliding(5)) {
      sum += chunk.last();
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    long sum = 0;
    Iterator<List<Integer>> chunks = KotlinSequences.windowed(numbers);
    while (chunks.hasNext()) {
      sum += chunks.next().get(4);
    }
    return sum;
  }
}
