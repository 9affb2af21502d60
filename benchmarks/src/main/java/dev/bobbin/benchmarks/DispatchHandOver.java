package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.QueueWorkers;
import dev.bobbin.benchmarks.peers.Futures;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import dev.bobbin.dispatch.workers.Threaded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Numbers go to one other thread, which adds them up; with its start and its end. Per number. */
@OperationsPerInvocation(DispatchHandOver.HANDED_OVER)
public class DispatchHandOver extends Workload {

  /** So many that the start of the thread is a small part. */
  static final int HANDED_OVER = 100_000;

  /** How many numbers wait at most. */
  @Param({"16", "1024"})
  public int capacity;

  /** Creates it. */
  public DispatchHandOver() {
    n = HANDED_OVER;
  }

  @Benchmark
  public long hand() {
    return new QueueWorkers(1, capacity, QueueWorkers::start).sumOfRange(n);
  }

  @Benchmark
  public long bobbin() {
    Threaded<Integer, Long> adder = Threaded.of(BobbinDispatch.adder(), capacity, Thread::new);
    try (adder) {
      for (int i = 0; i < n; i++) {
        adder.send(i);
      }
    }
    return adder.result();
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.handOver(n, capacity);
  }

  @Benchmark
  public long virtualThread() {
    return new QueueWorkers(1, capacity, VirtualThreads::start).sumOfRange(n);
  }

  @Benchmark
  public long executor() {
    return Futures.sumOfRange(n, 1);
  }
}
