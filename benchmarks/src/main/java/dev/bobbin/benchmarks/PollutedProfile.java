package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Kotlin;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;

/** W1, where the same code has read eight kinds of generators before. */
public class PollutedProfile extends Workload {

  private boolean polluted;
  private long used;

  @Benchmark
  public long hand() {
    pollute(Kinds::hand);
    return sum(new Range(n));
  }

  @Benchmark
  public long bobbin() {
    pollute(Kinds::bobbin);
    return sum(Bobbin.range(n));
  }

  @Benchmark
  public long kotlin() {
    pollute(Kinds::kotlin);
    return sum(Kotlin.range(n));
  }

  private void pollute(IntFunction<Iterator<Integer>> kinds) {
    if (!polluted) {
      polluted = true;
      for (int i = 0; i < 8 * 3000; i++) {
        used += sum(kinds.apply(i % 8));
      }
    }
  }
}
