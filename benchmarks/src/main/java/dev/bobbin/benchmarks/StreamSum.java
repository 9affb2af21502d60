package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.Streams;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * The sum of a range that is a stream; by hand it is the stream of ints that the JDK has for it.
 */
public class StreamSum extends Workload {

  @Benchmark
  public int hand() {
    return IntStream.range(0, n).sum();
  }

  @Benchmark
  public int bobbin() {
    return Bobbin.stream(n).mapToInt(Integer::intValue).sum();
  }

  @Benchmark
  public int stream() {
    return Streams.range(n).mapToInt(Integer::intValue).sum();
  }
}
