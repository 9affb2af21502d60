package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of many keys has a suspended coroutine, which goes on after a savepoint. */
@OncePerBuild
class ManyKeysTest {
  private static final int KEYS = Integer.getInteger("bobbin.flink.keys", 20_000);

  /** Has no factor in common with the number of keys, so that they come in another order. */
  private static final long STEP = 7_919;

  /** The keys whose coroutine has told its two numbers. */
  private static final BitSet TOLD = new BitSet();

  private static volatile boolean slow = true;

  @TempDir Path folder;

  private final long start = System.nanoTime();

  private static int key(long number) {
    return (int) (number % KEYS * STEP % KEYS);
  }

  /** Slows down when each key has had its first number. */
  private static final class Source extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long number) {
      if (slow && number >= KEYS) {
        LockSupport.parkNanos(1_000_000);
      }
      Pipeline.READ.release();
      return number;
    }
  }

  /** Checks what a coroutine tells. */
  private static final class Check extends RichMapFunction<String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String map(String told) {
      String[] parts = told.split(" ");
      int key = Integer.parseInt(parts[0]);
      long first = Long.parseLong(parts[1]);
      synchronized (TOLD) {
        if (key(first) != key || Long.parseLong(parts[2]) != first + KEYS || TOLD.get(key)) {
          throw new IllegalStateException("wrong, or for the second time: " + told);
        }
        TOLD.set(key);
      }
      return told;
    }
  }

  private static JobGraph graph(Configuration configuration) {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(configuration);
    env.setParallelism(1);
    CoroutineFunction<Integer, Long, String> function =
        CoroutineFunction.of(Pairs::pairs, Pairs.class);
    env.fromSequence(0, 2L * KEYS - 1)
        .uid("numbers")
        .map(new Source())
        .returns(Long.class)
        .keyBy(ManyKeysTest::key)
        .process(function)
        .returns(String.class)
        .uid("pairs")
        .map(new Check())
        .returns(String.class)
        .sinkTo(new DiscardingSink<>());
    return env.getStreamGraph().getJobGraph();
  }

  private Configuration configuration(Cluster cluster) {
    Configuration configuration = cluster.configuration("rocksdb");
    configuration.setString("execution.checkpointing.interval", "10 s");
    configuration.setString("execution.checkpointing.incremental", "true");
    // Without a filter each new key is looked for in every file; one in one piece is too large for
    // a shard of the cache, and is read again for each key.
    configuration.setString("state.backend.rocksdb.use-bloom-filter", "true");
    configuration.setString("state.backend.rocksdb.memory.partitioned-index-filters", "true");
    configuration.setString("state.backend.rocksdb.localdir", folder.resolve("rocks").toString());
    return configuration;
  }

  @Test
  void each_key_goes_on_after_a_savepoint() throws Exception {
    Files.createDirectory(folder.resolve("rocks"));
    try (Cluster cluster = new Cluster(folder, "512mb")) {
      JobID job = cluster.submit(graph(configuration(cluster)));
      cluster.awaitLines(KEYS);
      tell("all suspended");
      String savepoint = cluster.stop(job, 1);
      tell("saved");

      slow = false;
      JobGraph second = graph(configuration(cluster));
      second.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
      cluster.run(second);
      tell("all gone on");
    }

    assertThat(TOLD.cardinality()).isEqualTo(KEYS);
  }

  private void tell(String what) throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "%d keys, %s after %d s: heap %d MB, RocksDB %d bytes, savepoints %d bytes%n",
        KEYS,
        what,
        (System.nanoTime() - start) / 1_000_000_000,
        heap >> 20,
        bytes(folder.resolve("rocks")),
        bytes(folder.resolve("savepoints")));
  }

  private static long bytes(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(ManyKeysTest::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException compacted) {
      return 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
