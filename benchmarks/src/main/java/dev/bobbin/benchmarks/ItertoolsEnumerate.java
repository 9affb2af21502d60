package dev.bobbin.benchmarks;

import com.google.common.collect.Streams;
import dev.bobbin.benchmarks.peers.KotlinSequences;
import dev.bobbin.itertools.Itertools;
import java.util.Iterator;
import java.util.List;
import kotlin.collections.IndexedValue;
import org.jooq.lambda.Seq;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** enumerate: each element with its number. */
public class ItertoolsEnumerate extends Workload {
  private List<Integer> numbers;

  /** Makes the elements. */
  @Setup
  public void makeNumbers() {
    numbers = Itertools.range(n).toList();
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    int i = 0;
    for (int x : numbers) {
      sum += i++ * x;
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (var each : Itertools.enumerate(numbers)) {
      sum += each.index() * each.value();
    }
    return sum;
  }

  @Benchmark
  public long guava() {
    return sum(Streams.mapWithIndex(numbers.stream(), (x, i) -> (int) i * x).iterator());
  }

  @Benchmark
  public long jool() {
    long sum = 0;
    for (var each : Seq.seq(numbers).zipWithIndex()) {
      sum += each.v2() * each.v1();
    }
    return sum;
  }

  @Benchmark
  public long vavr() {
    long sum = 0;
    for (var each : io.vavr.collection.Iterator.ofAll(numbers).zipWithIndex()) {
      sum += each._2() * each._1();
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    long sum = 0;
    Iterator<IndexedValue<Integer>> all = KotlinSequences.enumerate(numbers);
    while (all.hasNext()) {
      var each = all.next();
      sum += each.getIndex() * each.getValue();
    }
    return sum;
  }
}
