package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Sleepers;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.SleepingThreads;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** 10,000 tasks that sleep for a millisecond, all at once; hence 100 ns at least. Per task. */
@OperationsPerInvocation(DispatchTimers.TASKS)
@Fork(jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=1")
public class DispatchTimers extends Workload {

  static final int TASKS = 10_000;

  /** Creates it. */
  public DispatchTimers() {
    n = TASKS;
  }

  @Benchmark
  public long hand() {
    return Sleepers.runAll(n);
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    try (EventLoop loop = new EventLoop()) {
      List<Task<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        tasks.add(loop.spawn(BobbinDispatch.sleeper()));
      }
      loop.run();
      for (Task<Integer> task : tasks) {
        sum += task.result();
      }
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    return KotlinDispatch.sleepers(n);
  }

  @Benchmark
  public long virtualThread() {
    return SleepingThreads.runAll(n);
  }
}
