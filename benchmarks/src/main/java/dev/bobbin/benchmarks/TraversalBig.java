package dev.bobbin.benchmarks;

import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A whole loop over 325 bytecodes, most of them never run, handed to a consumer: by a loop, and by
 * a generator that has not started.
 */
public class TraversalBig extends Workload {

  @Benchmark
  public long hand() {
    Total total = new Total();
    for (int i = 0; i < n; i++) {
      total.accept(i);
    }
    return total.sum();
  }

  @Benchmark
  public long bobbin() {
    Total total = new Total();
    ((PrimitiveIterator.OfInt) (Object) Bobbin.coldPath(n)).forEachRemaining(total);
    return total.sum();
  }
}
