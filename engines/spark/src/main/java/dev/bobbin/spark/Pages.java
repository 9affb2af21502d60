package dev.bobbin.spark;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.durable.Durable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/** Generators that make one iterator of another, for {@code mapPartitions}. */
public final class Pages {
  private static final int THOUSAND = 1_000;

  private Pages() {}

  // snippet: runs
  /** The sums of runs with the same thousands, of numbers that come in order. */
  @Generator
  static Iterator<String> runs(Iterator<Long> numbers) {
    long key = -1;
    long sum = 0;
    while (numbers.hasNext()) {
      long number = numbers.next();
      if (number / THOUSAND != key) {
        if (key >= 0) {
          Gen.yield(key + "=" + sum);
        }
        key = number / THOUSAND;
        sum = 0;
      }
      sum += number;
    }
    if (key >= 0) {
      Gen.yield(key + "=" + sum);
    }
    return Gen.done();
  }

  static Dataset<String> ofDataset(Dataset<Long> numbers) {
    return numbers.mapPartitions(
        (MapPartitionsFunction<Long, String>) Pages::runs, Encoders.STRING());
  }

  static JavaRDD<String> ofRdd(JavaRDD<Long> numbers) {
    return numbers.mapPartitions((FlatMapFunction<Iterator<Long>, String>) Pages::runs);
  }

  // end

  /** A lambda may be a generator, too, and refer to what is around it. */
  static Dataset<Long> every(Dataset<Long> numbers, long step) {
    return numbers.mapPartitions(
        (MapPartitionsFunction<Long, Long>)
            in -> {
              while (in.hasNext()) {
                long number = in.next();
                if (number % step == 0) {
                  Gen.yield(number);
                }
              }
              return Gen.done();
            },
        Encoders.LONG());
  }

  /** Counts by the last digit; is sent numbers, and null at the end. */
  @Primed
  static Coroutine<Void, Long, Map<Long, Long>> digits() {
    Map<Long, Long> counts = new TreeMap<>();
    Long number = Gen.yield();
    while (number != null) {
      counts.merge(number % 10, 1L, Long::sum);
      number = Gen.yield();
    }
    return Gen.returns(counts);
  }

  /** An accumulator for each partition. */
  static JavaRDD<String> digitsOf(JavaRDD<Long> numbers) {
    return numbers.mapPartitions(
        in -> {
          Coroutine<Void, Long, Map<Long, Long>> counting = digits();
          in.forEachRemaining(counting::send);
          counting.resume(null);
          return List.of(counting.result().toString()).iterator();
        });
  }

  /** Adds what it is sent. */
  @Durable
  @Generator
  static Coroutine<Long, Long, Void> adding(long start) {
    long sum = start;
    while (true) {
      long number = Gen.yield(sum);
      sum += number;
    }
  }
}
