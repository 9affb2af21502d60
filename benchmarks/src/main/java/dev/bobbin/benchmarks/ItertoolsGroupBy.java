package dev.bobbin.benchmarks;

import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** groupBy: runs of ten elements with the same key, of each its size. */
public class ItertoolsGroupBy extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 0; i < n; i += 10) {
      sum += 10;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var group : Itertools.groupBy(numbers, x -> x / 10)) {
      sum += group.values().toList().size();
    }
    return sum;
  }

  @Benchmark
  public long streamex() {
    long sum = 0;
    for (var run : StreamEx.of(numbers).groupRuns((a, b) -> a / 10 == b / 10)) {
      sum += run.size();
    }
    return sum;
  }
}
