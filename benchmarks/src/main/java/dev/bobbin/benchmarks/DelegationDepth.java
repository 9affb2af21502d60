package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** What an element costs that comes up through so many delegations, once they are established. */
public class DelegationDepth extends Workload {

  /** How many; the hand-written iterator has none. */
  @Param({"1", "10", "1000", "100000"})
  public int depth;

  /** A multiple of what one invocation reads. */
  private static final int MANY = 2_000_000 * ELEMENTS;

  private Iterator<Integer> elements;

  @Benchmark
  public long hand() {
    if (elements == null || !elements.hasNext()) {
      elements = new Range(MANY);
    }
    return pull();
  }

  @Benchmark
  public long bobbin() {
    if (elements == null) {
      elements = Bobbin.delegating(depth);
    }
    return pull();
  }

  @Benchmark
  public long kotlin() {
    if (elements == null) {
      elements = Kotlin.delegating(depth);
    }
    return pull();
  }

  @Benchmark
  public long javaflow() {
    if (elements == null) {
      elements = Javaflow.delegating(depth);
    }
    return pull();
  }

  @Benchmark
  public long kilim() {
    if (elements == null) {
      elements = Kilim.delegating(depth);
    }
    return pull();
  }

  @Benchmark
  public long offbynull() {
    if (elements == null) {
      elements = Offbynull.delegating(depth);
    }
    return pull();
  }

  @Benchmark
  public long continuation() {
    if (elements == null) {
      elements = Continuations.iterate(Stackful.delegating(depth));
    }
    return pull();
  }

  private long pull() {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += elements.next();
    }
    return sum;
  }
}
