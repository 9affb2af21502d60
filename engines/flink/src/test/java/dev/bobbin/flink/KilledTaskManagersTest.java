package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Task managers are killed by SIGKILL while a job runs; each line comes out once all the same. */
@OncePerBuild
class KilledTaskManagersTest {
  private static final int KILLS = Integer.getInteger("bobbin.flink.kills", Seeds.volume(2, 50));
  private static final int LONGEST_PAUSE_MILLIS = Seeds.volume(2_000, 15_000);
  private static final int POLL_MILLIS = 200;
  private static final int VISITORS = 2_000;

  /** Enough for the job to go on until all are killed: 500 lines a second as long as it is slow. */
  private static final int HITS = 10_000 + KILLS * LONGEST_PAUSE_MILLIS / 2;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void each_line_comes_out_once() throws Exception {
    Path slow = Files.createFile(folder.resolve("slow"));
    Pipeline pipeline = new Pipeline(HITS, VISITORS, 50, -1, folder.resolve("out"), slow);
    long start = System.nanoTime();
    int restored;
    try (Jvms cluster = new Jvms(folder)) {
      JobID job = cluster.submit(pipeline.graph(Visits.function(), configuration(), 4));
      System.out.println("killed when the job was " + kill(cluster, job));
      Files.delete(slow);
      cluster.await(job);
      restored = cluster.checkpoints(job, "restored");
    }

    assertThat(restored).isPositive();
    Lines.assertSame(pipeline.written(), OneThread.run(pipeline.log(), Visits::visits));
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.out.printf(
        "%d lines of %d hits, %d kills, %d times back to a checkpoint, in %d s%n",
        pipeline.written().size(), HITS, KILLS, restored, seconds);
  }

  /** Returns how often the job was in which state. */
  private static Map<String, Integer> kill(Jvms cluster, JobID job) throws Exception {
    Random random = new Random(KILLS);
    Map<String, Integer> states = new TreeMap<>();
    while (cluster.checkpoints(job, "completed") == 0) {
      cluster.pause(POLL_MILLIS);
    }
    for (int i = 0; i < KILLS; i++) {
      cluster.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
      states.merge(cluster.status(job), 1, Integer::sum);
      cluster.killOne(random);
    }
    assertThat(states).doesNotContainKey("FINISHED").containsKey("RUNNING");
    return states;
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", "rocksdb");
    configuration.setString("execution.checkpointing.interval", "500 ms");
    configuration.setString("execution.checkpointing.storage", "filesystem");
    configuration.setString(
        "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    configuration.setString("restart-strategy.type", "fixed-delay");
    configuration.setString("restart-strategy.fixed-delay.attempts", "1000");
    configuration.setString("restart-strategy.fixed-delay.delay", "100 ms");
    return configuration;
  }
}
