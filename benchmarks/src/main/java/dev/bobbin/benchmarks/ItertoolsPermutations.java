package dev.bobbin.benchmarks;

import com.google.common.collect.Collections2;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.collections4.iterators.PermutationIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** permutations of seven elements, of each the first; per permutation of 5,040. */
public class ItertoolsPermutations extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  @OperationsPerInvocation(5040)
  public long hand() {
    return 720 * 21;
  }

  @Benchmark
  @OperationsPerInvocation(5040)
  public long bobbin() {
    long sum = 0;
    for (var order : Itertools.permutations(numbers.subList(0, 7))) {
      sum += order.get(0);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(5040)
  public long guava() {
    long sum = 0;
    for (var order : Collections2.permutations(numbers.subList(0, 7))) {
      sum += order.get(0);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(5040)
  public long commons() {
    long sum = 0;
    Iterator<List<Integer>> orders = new PermutationIterator<>(numbers.subList(0, 7));
    while (orders.hasNext()) {
      sum += orders.next().get(0);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(5040)
  public long vavr() {
    long sum = 0;
    for (var order : io.vavr.collection.List.ofAll(numbers.subList(0, 7)).permutations()) {
      sum += order.head();
    }
    return sum;
  }
}
