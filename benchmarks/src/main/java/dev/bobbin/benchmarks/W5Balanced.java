package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.InOrder;
import dev.bobbin.benchmarks.inputs.Node;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Scala;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** W5: a balanced tree of depth 16, by recursive delegation. */
@OperationsPerInvocation(W5Balanced.NODES)
public class W5Balanced extends Workload {

  static final int NODES = (1 << 16) - 1;

  private final Node root = Node.balanced(16, 0);

  @Benchmark
  public long hand() {
    return sum(new InOrder(root));
  }

  @Benchmark
  public long bobbin() {
    return sum(Bobbin.inOrder(root));
  }

  @Benchmark
  public long bobbinOfPresent() {
    return sum(Bobbin.inOrderOfPresent(root));
  }

  @Benchmark
  public long kotlin() {
    return sum(Kotlin.inOrder(root));
  }

  @Benchmark
  public long kotlinCalls() {
    return sum(Kotlin.inOrderByCalls(root));
  }

  @Benchmark
  public long stream() {
    return sum(Streams.inOrder(root).iterator());
  }

  @Benchmark
  public long scala() {
    return sum(Scala.iterate(Scala.inOrder(root)));
  }

  @Benchmark
  public long javaflow() {
    return sum(Javaflow.inOrder(root));
  }

  @Benchmark
  public long kilim() {
    return sum(Kilim.inOrder(root));
  }

  @Benchmark
  public long offbynull() {
    return sum(Offbynull.inOrder(root));
  }

  @Benchmark
  public long continuation() {
    return sum(Continuations.iterate(Stackful.inOrder(root)));
  }

  @Benchmark
  public long virtualThread() {
    return sum(VirtualThreads.iterate(Stackful.inOrder(root)));
  }
}
