package dev.bobbin.benchmarks;

import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One computation, written once for each implementation: a benchmark method each, named for the
 * implementation, all with the same result.
 *
 * <p>The heap is fixed and touched before the start: page faults on a fresh heap make what
 * allocates swing tenfold. There are three forks, because the JIT does not decide alike in all of
 * them; what it compiles at all is compiled in the first of the five iterations of warm-up. An
 * operation is one element.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Workload.ELEMENTS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgs = {
      "-Xms400m",
      "-Xmx400m",
      "-XX:+AlwaysPreTouch",
      "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED"
    })
public abstract class Workload {

  /** How many elements an invocation computes, where a workload does not say otherwise. */
  public static final int ELEMENTS = 1000;

  /** {@link #ELEMENTS}, as no constant: the JIT must not unroll the whole loop. */
  protected int n = ELEMENTS;

  /** Returns the sum of the remaining elements. */
  protected static long sum(Iterator<Integer> elements) {
    long sum = 0;
    while (elements.hasNext()) {
      sum += elements.next();
    }
    return sum;
  }

  /** Returns the sum of the remaining elements, read unboxed. */
  protected static long sumInts(PrimitiveIterator.OfInt elements) {
    long sum = 0;
    while (elements.hasNext()) {
      sum += elements.nextInt();
    }
    return sum;
  }

  /** Returns the sum of the remaining elements, read unboxed. */
  protected static long sumLongsUnboxed(PrimitiveIterator.OfLong elements) {
    long sum = 0;
    while (elements.hasNext()) {
      sum += elements.nextLong();
    }
    return sum;
  }

  /** Returns the sum of the remaining elements, read unboxed. */
  protected static double sumDoublesUnboxed(PrimitiveIterator.OfDouble elements) {
    double sum = 0;
    while (elements.hasNext()) {
      sum += elements.nextDouble();
    }
    return sum;
  }

  /** Returns the sum of the remaining elements. */
  protected static long sumLongs(Iterator<Long> elements) {
    long sum = 0;
    while (elements.hasNext()) {
      sum += elements.next();
    }
    return sum;
  }

  /** Returns the sum of the remaining elements. */
  protected static double sumDoubles(Iterator<Double> elements) {
    double sum = 0;
    while (elements.hasNext()) {
      sum += elements.next();
    }
    return sum;
  }

  /** Returns how many of the remaining elements are true. */
  protected static long countTrue(Iterator<Boolean> elements) {
    long count = 0;
    while (elements.hasNext()) {
      if (elements.next()) {
        count++;
      }
    }
    return count;
  }
}
