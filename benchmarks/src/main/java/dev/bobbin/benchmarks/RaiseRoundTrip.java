package dev.bobbin.benchmarks;

import dev.bobbin.Gen;
import dev.bobbin.benchmarks.hand.Recovering;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Exceptions are raised in a body that catches them and answers with their number. No peer can do
 * that.
 */
public class RaiseRoundTrip extends Workload {

  private static final ArithmeticException EXCEPTION = new ArithmeticException("raised");

  @Benchmark
  public long hand() {
    Recovering count = new Recovering();
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += count.raise(EXCEPTION);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    Gen<Integer> count = Bobbin.recovering();
    count.next();
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += count.raise(EXCEPTION);
    }
    return sum;
  }
}
