package dev.bobbin.benchmarks;

import dev.bobbin.Gen;
import dev.bobbin.benchmarks.peers.SavedJavaflow;
import dev.bobbin.benchmarks.peers.SavedOffbynull;
import dev.bobbin.durable.SnapshotCodec;
import dev.bobbin.durable.Snapshots;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to save, restore and fork a chain of delegates. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DurableChain {

  /** How many delegates there are. */
  @Param({"10", "100", "1000"})
  public int depth;

  private final SnapshotCodec codec =
      SnapshotCodec.of(DurableChain.class.getClassLoader(), DurableGenerators.class.getName());
  private Gen<Integer> chain;
  private byte[] compact;
  private SavedOffbynull offbynull;
  private byte[] byOffbynull;
  private SavedJavaflow javaflow;
  private byte[] byJavaflow;

  /** Suspends the chain at its innermost generator. */
  @Setup
  public void suspend() {
    chain = DurableGenerators.chain(depth);
    chain.next();
    compact = codec.toBytes(chain);
    offbynull = SavedOffbynull.chain(depth);
    byOffbynull = offbynull.save();
    javaflow = SavedJavaflow.chain(depth);
    byJavaflow = javaflow.save();
  }

  @Benchmark
  public byte[] compactSave() {
    return codec.toBytes(chain);
  }

  @Benchmark
  public Object compactRestore() {
    return codec.fromBytes(compact);
  }

  @Benchmark
  public Object fork() {
    return Snapshots.fork(chain);
  }

  @Benchmark
  public byte[] offbynullSave() {
    return offbynull.save();
  }

  @Benchmark
  public Object offbynullRestore() {
    return offbynull.restore(byOffbynull);
  }

  @Benchmark
  public byte[] javaflowSave() {
    return javaflow.save();
  }

  @Benchmark
  public Object javaflowRestore() {
    return javaflow.restore(byJavaflow);
  }
}
