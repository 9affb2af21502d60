package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Queued;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * Numbers from two tasks to a third on the same thread, which takes from whichever of two channels
 * has one. Per number.
 */
@OperationsPerInvocation(DispatchSelect.HANDED_OVER)
public class DispatchSelect extends Workload {

  static final int HANDED_OVER = 10_000;

  private static final int CAPACITY = 16;

  /** Creates it. */
  public DispatchSelect() {
    n = HANDED_OVER;
  }

  @Benchmark
  public long hand() {
    return 2 * Queued.sumOfRange(n / 2, CAPACITY);
  }

  @Benchmark
  public long bobbin() {
    Channel<Integer> first = Channel.of(CAPACITY);
    Channel<Integer> second = Channel.of(CAPACITY);
    try (EventLoop loop = new EventLoop()) {
      Task<Long> adding = loop.spawn(BobbinDispatch.selectAll(first, second, n));
      loop.spawn(BobbinDispatch.putAll(first, n / 2));
      loop.spawn(BobbinDispatch.putAll(second, n / 2));
      loop.run();
      return adding.result();
    }
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.select(n, CAPACITY);
  }
}
