package dev.bobbin.benchmarks;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.bobbin.Gen;
import dev.bobbin.benchmarks.peers.SavedJavaflow;
import dev.bobbin.benchmarks.peers.SavedOffbynull;
import dev.bobbin.durable.SnapshotCodec;
import dev.bobbin.durable.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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

/**
 * What it costs to save, restore and fork a generator with three variables, and to do the same with
 * a state object written by hand, and with the coroutines of other libraries in their own forms.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DurableSnapshot {
  private static final ClassLoader LOADER = DurableSnapshot.class.getClassLoader();
  private static final String ALLOWED = DurableGenerators.class.getName();

  private final Gen<Long> generator = DurableGenerators.fibonacci();
  private final SnapshotCodec codec = SnapshotCodec.of(LOADER, ALLOWED);
  private final HandWrittenState state = new HandWrittenState(1, 2, 3);
  private final Kryo kryo = new Kryo();
  private final byte[] compact;
  private final byte[] snapshot;
  private final byte[] stream;
  private final byte[] byKryo;
  private final byte[] handStream;
  private final SavedOffbynull offbynull = SavedOffbynull.fibonacci();
  private final byte[] byOffbynull;
  private final SavedJavaflow javaflow = SavedJavaflow.fibonacci();
  private final byte[] byJavaflow;

  /** Suspends the generator, and writes what is read. */
  public DurableSnapshot() {
    for (int i = 0; i < 10; i++) {
      generator.next();
      offbynull.advance();
      javaflow.advance();
    }
    kryo.register(HandWrittenState.class);
    compact = codec.toBytes(generator);
    snapshot = Snapshots.toBytes(generator);
    stream = javaSave(generator);
    byKryo = kryoSave();
    handStream = handJavaSave();
    byOffbynull = offbynullSave();
    byJavaflow = javaflowSave();
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
  public byte[] snapshotSave() {
    return Snapshots.toBytes(generator);
  }

  @Benchmark
  public Object snapshotRestore() {
    return Snapshots.fromBytes(snapshot, LOADER, ALLOWED);
  }

  @Benchmark
  public Object fork() {
    return Snapshots.fork(generator);
  }

  @Benchmark
  public byte[] javaSave() {
    return javaSave(generator);
  }

  private static byte[] javaSave(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Benchmark
  public Object javaRestore() throws IOException, ClassNotFoundException {
    return javaRestore(stream);
  }

  private static Object javaRestore(byte[] stream) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    }
  }

  @Benchmark
  public byte[] kryoSave() {
    Output out = new Output(64, -1);
    kryo.writeObject(out, state);
    return out.toBytes();
  }

  @Benchmark
  public Object kryoRestore() {
    return kryo.readObject(new Input(byKryo), HandWrittenState.class);
  }

  @Benchmark
  public byte[] handJavaSave() {
    return javaSave(state);
  }

  @Benchmark
  public Object handJavaRestore() throws IOException, ClassNotFoundException {
    return javaRestore(handStream);
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
