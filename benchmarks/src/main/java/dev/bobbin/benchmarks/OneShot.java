package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Filter;
import dev.bobbin.benchmarks.hand.Irregular;
import dev.bobbin.benchmarks.hand.Mapped;
import dev.bobbin.benchmarks.hand.Nested;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.hand.TakeWhile;
import dev.bobbin.benchmarks.peers.Kotlin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** A single loop over very many elements in a fresh JVM: it is compiled while it runs. */
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(OneShot.ONCE)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OneShot extends Workload {

  static final int ONCE = 100_000_000;

  /** What the loop reads; as in W1 to W3. */
  @Param({"range", "irregular", "nested", "pipe"})
  public String body;

  /** Creates it. */
  public OneShot() {
    n = ONCE;
  }

  @Benchmark
  public long hand() {
    return sum(
        switch (body) {
          case "range" -> new Range(n);
          case "irregular" -> new Irregular(n);
          case "nested" -> new Nested(n / 10, 10);
          default -> new TakeWhile(new Mapped(new Filter(new Range(n))), 2 * n);
        });
  }

  @Benchmark
  public long bobbin() {
    return sum(
        switch (body) {
          case "range" -> Bobbin.range(n);
          case "irregular" -> Bobbin.irregular(n);
          case "nested" -> Bobbin.nested(n / 10, 10);
          default -> Bobbin.takeWhile(Bobbin.map(Bobbin.filter(Bobbin.range(n))), 2 * n);
        });
  }

  @Benchmark
  public long kotlin() {
    return sum(
        switch (body) {
          case "range" -> Kotlin.range(n);
          case "irregular" -> Kotlin.irregular(n);
          case "nested" -> Kotlin.nested(n / 10, 10);
          default -> Kotlin.takeWhile(Kotlin.map(Kotlin.filter(Kotlin.range(n))), 2 * n);
        });
  }
}
