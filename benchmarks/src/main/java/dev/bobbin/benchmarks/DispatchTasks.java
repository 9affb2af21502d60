package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Turns;
import dev.bobbin.benchmarks.peers.KotlinDispatch;
import dev.bobbin.benchmarks.peers.Yielding;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * 1,000 tasks on one thread, each of which lets the others run ten times; with the making of the
 * tasks. Per turn.
 */
@OperationsPerInvocation(DispatchTasks.TASKS * DispatchTasks.TURNS)
@Fork(jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=1")
public class DispatchTasks extends Workload {

  static final int TASKS = 1000;

  static final int TURNS = 10;

  /** Creates it. */
  public DispatchTasks() {
    n = TASKS * TURNS;
  }

  @Benchmark
  public long hand() {
    return Turns.runAll(n / TURNS, TURNS);
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    try (EventLoop loop = new EventLoop()) {
      List<Task<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < n / TURNS; i++) {
        tasks.add(loop.spawn(BobbinDispatch.task(TURNS)));
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
    return KotlinDispatch.tasks(n / TURNS, TURNS);
  }

  @Benchmark
  public long virtualThread() {
    return Yielding.runAll(n / TURNS, TURNS);
  }
}
