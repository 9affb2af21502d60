package dev.bobbin.benchmarks;

import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A whole loop with turns that do not yield, handed to a consumer: by a loop, and by a generator
 * that has not started.
 */
public class TraversalIrregular extends Workload {

  @Benchmark
  public long hand() {
    Total total = new Total();
    for (int i = 0; i < n; i++) {
      if ((i & 3) == 0) {
        total.accept(i);
      }
    }
    return total.sum();
  }

  @Benchmark
  public long bobbin() {
    Total total = new Total();
    ((PrimitiveIterator.OfInt) (Object) Bobbin.irregular(n)).forEachRemaining(total);
    return total.sum();
  }
}
