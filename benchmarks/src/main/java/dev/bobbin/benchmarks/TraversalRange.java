package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.peers.Kotlin;
import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/** A whole range, handed to a consumer: by a loop, and by a generator that has not started. */
public class TraversalRange extends Workload {

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
    ((PrimitiveIterator.OfInt) (Object) Bobbin.range(n)).forEachRemaining(total);
    return total.sum();
  }

  @Benchmark
  public long kotlin() {
    Total total = new Total();
    Kotlin.range(n).forEachRemaining(total::accept);
    return total.sum();
  }
}
