package dev.bobbin.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Step;
import dev.bobbin.testing.AccessLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of the course finds in a cluster what it finds on one thread. */
class LogPipelineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LINES = 50_000;
  private static final List<String> ROLES =
      List.of("front", "good-1", "slow-1", "good-2", "slow-2");

  @TempDir Path folder;

  /** Returns the results of one worker on this thread. */
  private static List<String> onOneThread(long lines) {
    var accumulator = LogPipeline.accumulator();
    Coroutine<LogPipeline.Sum, LogPipeline.Chunk, LogPipeline.Sum> worker =
        LogPipeline.worker(false);
    accumulator.next();
    worker.next();
    for (LogPipeline.Chunk chunk : LogPrograms.chunks(lines)) {
      LogPipeline.Sum sum = worker.send(chunk);
      accumulator.send(new Outcome<>(chunk.id(), chunk, "one", sum, null));
    }
    return ((Step.Returned<Void, List<String>>) accumulator.resume(null)).value();
  }

  @Test
  void good_and_slow_workers_on_one_node() {
    ActorTestKit kit = OneNode.start(folder);
    try {
      TestProbe<Front.Result> results = kit.createTestProbe();
      for (int i = 0; i < 4; i++) {
        kit.spawn(LogPrograms.worker("worker " + i, i % 2 == 1));
      }

      kit.spawn(LogPrograms.feeder(LogPrograms.chunks(LINES), results.ref()));

      assertThat(results.receiveMessage(PATIENCE).value()).isEqualTo(onOneThread(LINES));
    } finally {
      kit.shutdownTestKit();
    }
  }

  /** Each line is read from its text, so the log is as long as it says. */
  @Test
  @EnabledIfSystemProperty(named = "bobbin.pekko.lines", matches = "\\d+")
  void good_and_slow_workers_in_jvms_of_their_own() throws Exception {
    long lines = Long.getLong("bobbin.pekko.lines");
    try (Nodes nodes = new Nodes(folder, LogNode.class, ROLES.size())) {
      for (int i = 0; i < ROLES.size(); i++) {
        String role = ROLES.get(i);
        nodes.start(role, i, role, Long.toString(lines), "-XX:TieredStopAtLevel=4");
      }
      nodes.await("front", "end\n", Duration.ofHours(2));

      System.out.println(nodes.log("front") + "bytes of the log: " + bytes(lines));
      assertThat(nodes.log("front").lines().filter(line -> line.contains(" lines, ")))
          .containsExactlyElementsOf(onOneThread(lines));
    }
  }

  private static long bytes(long lines) {
    long[] bytes = {0};
    AccessLog.lines(lines).forEachRemaining(line -> bytes[0] += line.length() + 1);
    return bytes[0];
  }
}
