package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Benchmark;

/** A generator that returns a stream, summed by it. */
public class StreamResult extends Workload {

  @Benchmark
  public long hand() {
    return total(stream(new Range(n)));
  }

  @Benchmark
  public long bobbin() {
    return total(Bobbin.stream(n));
  }

  @Benchmark
  public long kotlin() {
    return total(stream(Kotlin.range(n)));
  }

  @Benchmark
  public long stream() {
    return total(Streams.range(n));
  }

  private static Stream<Integer> stream(Iterator<Integer> numbers) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(numbers, Spliterator.ORDERED), false);
  }

  private static long total(Stream<Integer> numbers) {
    return numbers.mapToLong(Integer::longValue).sum();
  }
}
