package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.ColdPath;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A range from a body of more than 325 bytecodes, most of them never run: too large for HotSpot to
 * inline.
 */
public class W1Big extends Workload {

  @Benchmark
  public long hand() {
    return sum(new ColdPath(n));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.coldPath(n));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.coldPath(n));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.coldPath(n)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.coldPath(n)));
  }
}
