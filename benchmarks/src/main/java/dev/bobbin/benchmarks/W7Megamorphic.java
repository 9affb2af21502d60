package dev.bobbin.benchmarks;

import java.util.Iterator;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** W7: one loop, which is not inlined, reads eight kinds of generators in turn. */
@OperationsPerInvocation(8 * 50)
public class W7Megamorphic extends Workload {

  @Benchmark
  public long hand() {
    return total(Kinds::hand);
  }

  @Benchmark
  public long bobbin() {
    return total(Kinds::bobbin);
  }

  @Benchmark
  public long kotlin() {
    return total(Kinds::kotlin);
  }

  private static long total(IntFunction<Iterator<Integer>> kinds) {
    long sum = 0;
    for (int kind = 0; kind < 8; kind++) {
      sum += sharedSum(kinds.apply(kind));
    }
    return sum;
  }

  /** The loop. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public static long sharedSum(Iterator<Integer> elements) {
    return sum(elements);
  }
}
