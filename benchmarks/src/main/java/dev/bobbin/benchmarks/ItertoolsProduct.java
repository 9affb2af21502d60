package dev.bobbin.benchmarks;

import com.google.common.collect.Lists;
import dev.bobbin.itertools.Itertools;
import java.util.List;
import one.util.streamex.StreamEx;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** product: pairs of 30 elements and 30; per pair of 900. */
public class ItertoolsProduct extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long hand() {
    long sum = 0;
    for (int a = 0; a < 30; a++) {
      for (int b = 0; b < 30; b++) {
        sum += a + b;
      }
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long bobbin() {
    List<Integer> some = numbers.subList(0, 30);
    long sum = 0;
    for (var pair : Itertools.product(some, some)) {
      sum += pair.first() + pair.second();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long guava() {
    List<Integer> some = numbers.subList(0, 30);
    long sum = 0;
    for (var pair : Lists.cartesianProduct(some, some)) {
      sum += pair.get(0) + pair.get(1);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long jool() {
    List<Integer> some = numbers.subList(0, 30);
    long sum = 0;
    for (var pair : Seq.crossJoin(some, some)) {
      sum += pair.v1() + pair.v2();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long streamex() {
    List<Integer> some = numbers.subList(0, 30);
    long sum = 0;
    for (var pair : StreamEx.of(some).cross(some)) {
      sum += pair.getKey() + pair.getValue();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(900)
  public long vavr() {
    List<Integer> some = numbers.subList(0, 30);
    long sum = 0;
    for (var pair :
        io.vavr.collection.List.ofAll(some).crossProduct(io.vavr.collection.List.ofAll(some))) {
      sum += pair._1() + pair._2();
    }
    return sum;
  }
}
