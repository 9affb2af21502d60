package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Turns;
import dev.bobbin.benchmarks.peers.Futures;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.Yielding;
import dev.bobbin.dispatch.loop.EventLoop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** 1,000 tasks started by another one, which waits for all of them. Per task. */
@Fork(jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=1")
public class DispatchSpawn extends Workload {

  /** Creates it. */
  public DispatchSpawn() {}

  @Benchmark
  public long hand() {
    return Turns.runAll(n, 1);
  }

  @Benchmark
  public long bobbin() {
    try (EventLoop loop = new EventLoop()) {
      return loop.run(BobbinDispatch.spawnAll(n));
    }
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.spawn(n);
  }

  @Benchmark
  public long virtualThread() {
    return Yielding.runAll(n, 1);
  }

  @Benchmark
  public long executor() {
    return Futures.ones(n);
  }
}
