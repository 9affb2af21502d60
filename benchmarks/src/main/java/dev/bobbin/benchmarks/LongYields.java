package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Squares;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/** A body that yields longs. */
public class LongYields extends Workload {

  @Benchmark
  public long hand() {
    return sumLongs(new Squares(n));
  }

  @Benchmark
  public long bobbin() {
    return sumLongs(Bobbin.squares(n));
  }

  @Benchmark
  public long kotlin() {
    return sumLongs(Kotlin.squares(n));
  }

  @Benchmark
  public long stream() {
    return sumLongs(Streams.squares(n));
  }

  @Benchmark
  public long javaflow() {
    return sumLongs(Javaflow.squares(n));
  }

  @Benchmark
  public long kilim() {
    return sumLongs(Kilim.squares(n));
  }

  @Benchmark
  public long offbynull() {
    return sumLongs(Offbynull.squares(n));
  }

  @Benchmark
  public long continuation() {
    return sumLongs(Continuations.iterate(Stackful.squares(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sumLongs(VirtualThreads.iterate(Stackful.squares(n)));
  }
}
