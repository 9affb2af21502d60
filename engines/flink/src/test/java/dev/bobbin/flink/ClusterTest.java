package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.OncePerBuild;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a cluster is, line by line, what comes out of one thread. */
@OncePerBuild
class ClusterTest {
  private static final int HITS = 100_000;
  private static final int VISITORS = 2_000;

  @TempDir static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster(folder);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static List<String> expected(Pipeline pipeline) {
    return OneThread.run(pipeline.log(), Visits::visits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void a_failure_loses_and_repeats_nothing(String backend) throws Exception {
    Path out = folder.resolve("failure-" + backend);
    Pipeline pipeline = new Pipeline(HITS, VISITORS, 50, HITS * 6 / 10, out);

    JobID job =
        cluster.submit(pipeline.graph(Visits.function(), cluster.configuration(backend), 2));
    cluster.result(job).toJobExecutionResult(getClass().getClassLoader());

    assertThat(cluster.restored(job)).isOne();
    Lines.assertSame(pipeline.written(), expected(pipeline));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void keys_move_when_the_parallelism_changes(String backend) throws Exception {
    Path out = folder.resolve("rescaled-" + backend);
    Pipeline pipeline = new Pipeline(HITS, VISITORS, 50, -1, out);

    String savepoint = null;
    for (int parallelism : new int[] {2, 3}) {
      JobGraph graph = graph(pipeline, backend, parallelism, savepoint);
      savepoint = cluster.stop(cluster.submit(graph), HITS / 4);
    }
    cluster.run(graph(pipeline, backend, 1, savepoint));

    Lines.assertSame(pipeline.written(), expected(pipeline));
  }

  private static JobGraph graph(
      Pipeline pipeline, String backend, int parallelism, String savepoint) {
    JobGraph graph = pipeline.graph(Visits.function(), cluster.configuration(backend), parallelism);
    if (savepoint != null) {
      graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
    }
    return graph;
  }

  @Test
  void the_detector_of_the_guide_finds_what_the_one_by_hand_finds() throws Exception {
    Path out = folder.resolve("sessions");
    Pipeline coroutine = new Pipeline(HITS, VISITORS, 500, -1, out.resolve("coroutine"));
    Pipeline byHand = new Pipeline(HITS, VISITORS, 500, -1, out.resolve("by-hand"));

    cluster.run(coroutine.graph(SessionsJob::sessions, cluster.configuration("hashmap"), 2));
    cluster.run(byHand.graph(new SessionsByHand(), cluster.configuration("hashmap"), 2));

    Lines.assertSame(coroutine.written(), OneThread.run(coroutine.log(), Sessions::sessions));
    Lines.assertSame(coroutine.written(), byHand.written());
  }
}
