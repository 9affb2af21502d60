package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Queued;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.QueuedThreads;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Numbers handed from one task to another on the same thread, through a channel. Per number. */
@OperationsPerInvocation(DispatchChannels.HANDED_OVER)
@Fork(jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=1")
public class DispatchChannels extends Workload {

  static final int HANDED_OVER = 10_000;

  /** How many numbers the channel holds. */
  @Param({"1", "64"})
  public int capacity;

  /** Creates it. */
  public DispatchChannels() {
    n = HANDED_OVER;
  }

  @Benchmark
  public long hand() {
    return Queued.sumOfRange(n, capacity);
  }

  @Benchmark
  public long bobbin() {
    Channel<Integer> channel = Channel.of(capacity);
    try (EventLoop loop = new EventLoop()) {
      Task<Long> adding = loop.spawn(BobbinDispatch.takeAll(channel, n));
      loop.spawn(BobbinDispatch.putAll(channel, n));
      loop.run();
      return adding.result();
    }
  }

  /** As long as there is room, or an item, the tasks go on: what the peers' tasks do always. */
  @Benchmark
  public long bobbinTrying() {
    Channel<Integer> channel = Channel.of(capacity);
    try (EventLoop loop = new EventLoop()) {
      Task<Long> adding = loop.spawn(BobbinDispatch.tryTakeAll(channel, n));
      loop.spawn(BobbinDispatch.tryPutAll(channel, n));
      loop.run();
      return adding.result();
    }
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.channel(n, capacity);
  }

  @Benchmark
  public long virtualThread() {
    return QueuedThreads.sumOfRange(n, capacity);
  }
}
