package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.hand.Flattened;
import dev.bobbin.benchmarks.inputs.Lists;
import dev.bobbin.benchmarks.peers.Continuations;
import dev.bobbin.benchmarks.peers.Javaflow;
import dev.bobbin.benchmarks.peers.Kilim;
import dev.bobbin.benchmarks.peers.Kotlin;
import dev.bobbin.benchmarks.peers.Offbynull;
import dev.bobbin.benchmarks.peers.Stackful;
import dev.bobbin.benchmarks.peers.Streams;
import dev.bobbin.benchmarks.peers.VirtualThreads;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** Numbers in lists of ten in lists of ten, by recursive delegation. */
public class Flatten extends Workload {

  private final List<?> items = Lists.nested(n);

  @Benchmark
  public long hand() {
    return sumObjects(new Flattened(items));
  }

  @Benchmark
  public long bobbin() {
    return sumObjects(Bobbin.flatten(items));
  }

  @Benchmark
  public long kotlin() {
    return sumObjects(Kotlin.flatten(items));
  }

  @Benchmark
  public long stream() {
    return sumObjects(Streams.flatten(items).iterator());
  }

  @Benchmark
  public long javaflow() {
    return sumObjects(Javaflow.flatten(items));
  }

  @Benchmark
  public long kilim() {
    return sumObjects(Kilim.flatten(items));
  }

  @Benchmark
  public long offbynull() {
    return sumObjects(Offbynull.flatten(items));
  }

  @Benchmark
  public long continuation() {
    return sumObjects(Continuations.iterate(Stackful.flatten(items)));
  }

  @Benchmark
  public long virtualThread() {
    return sumObjects(VirtualThreads.iterate(Stackful.flatten(items)));
  }

  private static long sumObjects(Iterator<?> elements) {
    long sum = 0;
    while (elements.hasNext()) {
      sum += (Integer) elements.next();
    }
    return sum;
  }
}
