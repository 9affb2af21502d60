package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.OncePerBuild;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.util.ExceptionUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job goes on from a savepoint of an older version of its program. */
@OncePerBuild
class UpgradedJobTest {

  /** Counts by status in a map. */
  private static final String FIRST =
      """
      public class Program {
        public static CoroutineFunction<String, Hit, String> function() {
          return CoroutineFunction.of(Program::visits, Program.class);
        }
        @Durable(id = "visits") @Generator
        static Coroutine<Object, Hit, Void> visits(String visitor) {
          Map<Integer, Integer> byStatus = new TreeMap<>();
          for (int number = 1; ; number++) {
            Hit hit = Gen.yield();
            while (hit != null) {
              byStatus.merge(hit.status(), 1, Integer::sum);
              hit = Gen.yield(Within.millis(30_000));
            }
            Gen.yield(visitor + " " + number + ": " + byStatus);
          }
        }
      }
      """;

  /** The same, in other words: the body has another fingerprint, and the same variables. */
  private static final String REWORDED =
      FIRST.replace("Integer::sum", "(one, other) -> one + other");

  /** Counts in three numbers, and brings the old map there. */
  private static final String MIGRATED =
      """
      public class Program {
        public static CoroutineFunction<String, Hit, String> function() {
          return CoroutineFunction.of(Program::visits, Program.class);
        }
        @Durable(id = "visits", migration = FromMap.class) @Generator
        static Coroutine<Object, Hit, Void> visits(String visitor) {
          int ok = 0;
          int denied = 0;
          int missing = 0;
          for (int number = 1; ; number++) {
            Hit hit = Gen.yield();
            while (hit != null) {
              switch (hit.status()) {
                case 200 -> ok++;
                case 401 -> denied++;
                default -> missing++;
              }
              hit = Gen.yield(Within.millis(30_000));
            }
            Gen.yield(visitor + " " + number + ": " + text(ok, denied, missing));
          }
        }
        static String text(int ok, int denied, int missing) {
          Map<Integer, Integer> byStatus = new TreeMap<>(Map.of(200, ok, 401, denied, 404, missing));
          byStatus.values().removeIf(count -> count == 0);
          return byStatus.toString();
        }
        static class FromMap implements Migration {
          public SavedState migrate(SavedState old, Migration.Target present) {
            Map<?, ?> counts = (Map<?, ?>) old.variables().get("byStatus");
            return old.with("ok", count(counts, 200))
                .with("denied", count(counts, 401))
                .with("missing", count(counts, 404));
          }
          static Object count(Map<?, ?> counts, int status) {
            Object count = counts.get(status);
            return count == null ? 0 : count;
          }
        }
      }
      """;

  private static final int HITS = 40_000;

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

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void changed_bodies_go_on_by_migration_or_accepts_or_are_refused(String backend)
      throws Exception {
    Path out = folder.resolve(backend);
    Pipeline pipeline = new Pipeline(HITS, 500, 20, -1, out);
    String savepoint = run(FIRST, pipeline, backend, null);

    String refusal = refusal(REWORDED, pipeline, backend, savepoint);
    assertThat(refusal)
        .contains("the body of visits has changed")
        .contains("{visitor=Ljava/lang/String;, byStatus=Ljava/util/Map;")
        .contains("@Durable(accepts = \"");
    savepoint = run(accepting(refusal), pipeline, backend, savepoint);
    // The fingerprint is that of the body, which the annotation is no part of.
    assertThat(
            refusal(
                MIGRATED.replace(", migration = FromMap.class", ""), pipeline, backend, savepoint))
        .contains("To go on, write a Migration");
    run(MIGRATED, pipeline, backend, savepoint, true);

    try (Version first = version(FIRST)) {
      Pipeline straight = new Pipeline(HITS, 500, 1000, -1, folder.resolve("straight-" + backend));
      cluster.run(first.graph(straight, cluster.configuration(backend)));
      Lines.assertSame(pipeline.written(), straight.written());
    }
  }

  private static String accepting(String refusal) {
    Matcher accepts = Pattern.compile("accepts = (\"[0-9a-f]{16}\")").matcher(refusal);
    assertThat(accepts.find()).isTrue();
    return REWORDED.replace("id = \"visits\"", "id = \"visits\", accepts = " + accepts.group(1));
  }

  private static Version version(String source) throws Exception {
    return Version.of(folder.resolve("program-" + System.nanoTime() + ".jar"), source);
  }

  /** Runs a version for a while, and returns a savepoint. */
  private static String run(String source, Pipeline pipeline, String backend, String savepoint)
      throws Exception {
    return run(source, pipeline, backend, savepoint, false);
  }

  private static String run(
      String source, Pipeline pipeline, String backend, String savepoint, boolean toTheEnd)
      throws Exception {
    try (Version version = version(source)) {
      JobID job =
          cluster.submit(
              restored(version.graph(pipeline, cluster.configuration(backend)), savepoint));
      if (!toTheEnd) {
        return cluster.stop(job, HITS / 4);
      }
      cluster.result(job).toJobExecutionResult(UpgradedJobTest.class.getClassLoader());
      return null;
    }
  }

  private static JobGraph restored(JobGraph graph, String savepoint) {
    if (savepoint != null) {
      graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
    }
    return graph;
  }

  /** Returns why a version does not go on. */
  private static String refusal(String source, Pipeline pipeline, String backend, String savepoint)
      throws Exception {
    Configuration once = cluster.configuration(backend);
    once.setString("restart-strategy.type", "none");
    try (Version version = version(source)) {
      JobResult result =
          cluster.result(cluster.submit(restored(version.graph(pipeline, once), savepoint)));
      return result
          .getSerializedThrowable()
          .map(error -> ExceptionUtils.stringifyException(error))
          .orElse("it has gone on");
    }
  }
}
