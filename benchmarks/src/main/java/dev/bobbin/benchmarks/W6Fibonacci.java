package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedFibonacci;
import dev.bobbin.benchmarks.hand.Fibonacci;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Scala;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** W6: Fibonacci numbers, which are longs. */
public class W6Fibonacci extends Workload {

  @Benchmark
  public long hand() {
    return sumLongs(new Fibonacci(n));
  }

  @Benchmark
  public long handBoxed() {
    return sumLongs(new BoxedFibonacci(n));
  }

  @Benchmark
  public long bobbin() {
    return sumLongs(Bobbin.fibonacci(n));
  }

  @Benchmark
  public long kotlin() {
    return sumLongs(Kotlin.fibonacci(n));
  }

  @Benchmark
  public long stream() {
    return sumLongs(Streams.fibonacci(n));
  }

  @Benchmark
  public long scala() {
    return sumLongs(Scala.iterate(Scala.fibonacci(n)));
  }

  @Benchmark
  public long javaflow() {
    return sumLongs(Javaflow.fibonacci(n));
  }

  @Benchmark
  public long kilim() {
    return sumLongs(Kilim.fibonacci(n));
  }

  @Benchmark
  public long offbynull() {
    return sumLongs(Offbynull.fibonacci(n));
  }

  @Benchmark
  public long continuation() {
    return sumLongs(Continuations.iterate(Stackful.fibonacci(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sumLongs(VirtualThreads.iterate(Stackful.fibonacci(n)));
  }
}
