package dev.bobbin.benchmarks;

import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Whole loops in loops, handed to a consumer: by a loop, and by a generator that has not started.
 */
public class TraversalNested extends Workload {

  @Benchmark
  public long hand() {
    Total total = new Total();
    for (int i = 0; i < n / 10; i++) {
      for (int j = 0; j < 10; j++) {
        total.accept(i ^ j);
      }
    }
    return total.sum();
  }

  @Benchmark
  public long bobbin() {
    Total total = new Total();
    ((PrimitiveIterator.OfInt) (Object) Bobbin.nested(n / 10, 10)).forEachRemaining(total);
    return total.sum();
  }
}
