package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.BoxedRange;
import dev.bobbin.benchmarks.hand.Range;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Scala;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Creating a generator; its bytes are those of the objects that it is made of. */
@OperationsPerInvocation(1)
public class Creation extends Workload {

  @Benchmark
  public Iterator<Integer> hand() {
    return new Range(n);
  }

  @Benchmark
  public Iterator<Integer> handBoxed() {
    return new BoxedRange(n);
  }

  @Benchmark
  public Iterator<Integer> bobbin() {
    return Bobbin.range(n);
  }

  @Benchmark
  public Iterator<Integer> kotlin() {
    return Kotlin.range(n);
  }

  @Benchmark
  public Iterator<Integer> stream() {
    return Streams.range(n).iterator();
  }

  @Benchmark
  public Iterator<Integer> scala() {
    return Scala.iterate(Scala.range(n));
  }

  @Benchmark
  public Iterator<Integer> scalaLazyList() {
    return Scala.iterate(Scala.list(n).iterator());
  }

  @Benchmark
  public Iterator<Integer> javaflow() {
    return Javaflow.range(n);
  }

  @Benchmark
  public Iterator<Integer> kilim() {
    return Kilim.range(n);
  }

  @Benchmark
  public Iterator<Integer> offbynull() {
    return Offbynull.range(n);
  }

  @Benchmark
  public Iterator<Integer> continuation() {
    return Continuations.iterate(Stackful.range(n));
  }
}
