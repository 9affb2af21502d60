package dev.bobbin.benchmarks;

import com.google.common.collect.Iterators;
import dev.bobbin.itertools.Itertools;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.collections4.IteratorUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** merge: a sorted list with itself. */
public class ItertoolsMerge extends Workload {
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
      sum += x + x;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    return sum(Itertools.merge(numbers, numbers));
  }

  @Benchmark
  public long guava() {
    return sum(
        Iterators.mergeSorted(
            List.of(numbers.iterator(), numbers.iterator()), Comparator.<Integer>naturalOrder()));
  }

  @Benchmark
  public long commons() {
    return sum(
        IteratorUtils.collatedIterator(
            Comparator.<Integer>naturalOrder(), numbers.iterator(), numbers.iterator()));
  }
}
