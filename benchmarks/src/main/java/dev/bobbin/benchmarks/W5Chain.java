package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.InOrder;
import dev.bobbin.benchmarks.inputs.Node;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** W5 on a tree that is a list: each element is one delegation deeper than the one before. */
@OperationsPerInvocation(W5Chain.WALKED)
public class W5Chain extends Workload {

  static final int WALKED = 100_000;

  /** The length of the list. */
  @Param({"10", "1000", "100000"})
  public int depth;

  private Node root;

  /** Creates it. */
  public W5Chain() {
    n = WALKED;
  }

  /** Builds the list. */
  @Setup
  public void build() {
    root = Node.chain(depth);
  }

  /** The same number of elements for every depth. */
  private int walks() {
    return Math.max(1, n / depth);
  }

  @Benchmark
  public long hand() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(new InOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long bobbin() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Bobbin.inOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long bobbinOfPresent() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Bobbin.inOrderOfPresent(root));
    }
    return sum;
  }

  @Benchmark
  public long kotlin() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Kotlin.inOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long kotlinCalls() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Kotlin.inOrderByCalls(root));
    }
    return sum;
  }

  @Benchmark
  public long stream() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Streams.inOrder(root).iterator());
    }
    return sum;
  }

  @Benchmark
  public long javaflow() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Javaflow.inOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long kilim() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Kilim.inOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long offbynull() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Offbynull.inOrder(root));
    }
    return sum;
  }

  @Benchmark
  public long continuation() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(Continuations.iterate(Stackful.inOrder(root)));
    }
    return sum;
  }

  @Benchmark
  public long virtualThread() {
    long sum = 0;
    for (int walk = 0; walk < walks(); walk++) {
      sum += sum(VirtualThreads.iterate(Stackful.inOrder(root)));
    }
    return sum;
  }
}
