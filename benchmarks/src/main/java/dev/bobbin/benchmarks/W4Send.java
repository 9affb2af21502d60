package dev.bobbin.benchmarks;

import dev.bobbin.Coroutine;
import dev.bobbin.benchmarks.hand.Accumulator;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;

/** W4: values are sent to a body that answers with their sum. Per value. */
public class W4Send extends Workload {

  @Benchmark
  public long hand() {
    Accumulator sums = new Accumulator();
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += sums.send(i);
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    Coroutine<Integer, Integer, Void> sums = Bobbin.accumulator();
    sums.next();
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += sums.send(i);
    }
    return sum;
  }

  @Benchmark
  public long javaflow() {
    return exchange(Javaflow.accumulator());
  }

  @Benchmark
  public long kilim() {
    return exchange(Kilim.accumulator());
  }

  @Benchmark
  public long offbynull() {
    return exchange(Offbynull.accumulator());
  }

  @Benchmark
  public long continuation() {
    Integer[] sent = new Integer[1];
    Iterator<Integer> sums = Continuations.iterate(Stackful.accumulator(() -> sent[0]));
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sent[0] = i;
      sum += sums.next();
    }
    return sum;
  }

  private long exchange(UnaryOperator<Integer> sums) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += sums.apply(i);
    }
    return sum;
  }
}
