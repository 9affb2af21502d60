package dev.bobbin.benchmarks;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.bobbin.Gen;
import dev.bobbin.durable.SnapshotCodec;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to save and restore a generator with a map of a hundred numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DurableCollection {
  private static final int ENTRIES = 100;

  private final SnapshotCodec codec =
      SnapshotCodec.of(DurableCollection.class.getClassLoader(), DurableGenerators.class.getName());
  private final Kryo kryo = new Kryo();
  private final TreeMap<Integer, Long> map = new TreeMap<>();
  private final Gen<Integer> generator = DurableGenerators.counting(map);
  private final byte[] compact;
  private final byte[] byKryo;

  /** Fills the map, and suspends the generator. */
  public DurableCollection() {
    kryo.register(TreeMap.class);
    for (int i = 0; i < ENTRIES; i++) {
      map.put(i, (long) i * i);
    }
    generator.next();
    compact = codec.toBytes(generator);
    byKryo = kryoSave();
  }

  @Benchmark
  public byte[] compactSave() {
    return codec.toBytes(generator);
  }

  @Benchmark
  public Object compactRestore() {
    return codec.fromBytes(compact);
  }

  @Benchmark
  public byte[] kryoSave() {
    Output out = new Output(64, -1);
    kryo.writeObject(out, map);
    return out.toBytes();
  }

  @Benchmark
  public Object kryoRestore() {
    return kryo.readObject(new Input(byKryo), TreeMap.class);
  }
}
