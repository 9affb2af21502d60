package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.QueueWorkers;
import dev.bobbin.benchmarks.peers.Futures;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import dev.bobbin.dispatch.workers.Dispatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * Numbers go to eight threads, and what these make of them is gathered in one sum; with their start
 * and their end. Per number.
 */
@OperationsPerInvocation(DispatchWorkers.HANDED_OVER)
public class DispatchWorkers extends Workload {

  /** So many that the start of the threads is a small part. */
  static final int HANDED_OVER = 100_000;

  private static final int WORKERS = 8;

  /** How many numbers wait for each worker at most. */
  @Param({"16", "1024"})
  public int capacity;

  /** Creates it. */
  public DispatchWorkers() {
    n = HANDED_OVER;
  }

  @Benchmark
  public long hand() {
    return new QueueWorkers(WORKERS, capacity, QueueWorkers::start).sumOfRange(n);
  }

  @Benchmark
  public long bobbin() {
    Dispatcher<Integer, Long> dispatcher =
        Dispatcher.workers(WORKERS, number -> BobbinDispatch.worker())
            .capacity(capacity)
            .into(BobbinDispatch.gathering());
    try (dispatcher) {
      for (int i = 0; i < n; i++) {
        dispatcher.send(i);
      }
    }
    return dispatcher.result();
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.workers(n, WORKERS, capacity);
  }

  @Benchmark
  public long virtualThread() {
    return new QueueWorkers(WORKERS, capacity, VirtualThreads::start).sumOfRange(n);
  }

  @Benchmark
  public long executor() {
    return Futures.sumOfRange(n, WORKERS);
  }
}
