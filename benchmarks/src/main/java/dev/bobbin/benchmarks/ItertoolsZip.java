package dev.bobbin.benchmarks;

import com.google.common.collect.Streams;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import one.util.streamex.StreamEx;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** zip: pairs of a list with itself. */
public class ItertoolsZip extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += numbers.get(i) + numbers.get(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var pair : Itertools.zip(numbers, numbers)) {
      sum += pair.first() + pair.second();
    }
    return sum;
  }

  @Benchmark
  public long guava() {
    return sum(Streams.zip(numbers.stream(), numbers.stream(), Integer::sum).iterator());
  }

  @Benchmark
  public long jool() {
    long sum = 0;
    for (var pair : Seq.zip(numbers, numbers)) {
      sum += pair.v1() + pair.v2();
    }
    return sum;
  }

  @Benchmark
  public long streamex() {
    long sum = 0;
    for (var pair : StreamEx.of(numbers).zipWith(numbers.stream())) {
      sum += pair.getKey() + pair.getValue();
    }
    return sum;
  }

  @Benchmark
  public long vavr() {
    long sum = 0;
    for (var pair : io.vavr.collection.Iterator.ofAll(numbers).zip(numbers)) {
      sum += pair._1() + pair._2();
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    long sum = 0;
    Iterator<kotlin.Pair<Integer, Integer>> pairs = KotlinSequences.zip(numbers);
    while (pairs.hasNext()) {
      var pair = pairs.next();
      sum += pair.getFirst() + pair.getSecond();
    }
    return sum;
  }
}
