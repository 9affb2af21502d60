package dev.bobbin.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A front and workers, each in a JVM of its own; a worker and the front are killed by SIGKILL. */
@OncePerBuild
class KilledNodesTest {
  private static final int NUMBERS = Seeds.volume(600, 12_000);
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void nothing_is_lost_and_each_outcome_counts_once() throws Exception {
    String volume = Integer.toString(NUMBERS);
    try (Nodes nodes = new Nodes(folder, Node.class, 4)) {
      nodes.start("worker-1", 1, "worker-1", volume);
      Process front = nodes.start("front", 0, "front-1", volume);
      Process victim = nodes.start("worker-2", 2, "worker-2", volume);
      nodes.start("worker-3", 3, "worker-3", volume);

      nodes.await("front-1", "have " + NUMBERS / 4 + "\n", PATIENCE);
      victim.destroyForcibly().waitFor();
      nodes.await("front-1", "have " + NUMBERS / 2 + "\n", PATIENCE);
      front.destroyForcibly().waitFor();
      nodes.start("front", 0, "front-2", volume);
      nodes.await("front-2", "duplicates: ", PATIENCE);

      assertResult(nodes.log("front-2"));
    }
  }

  private static void assertResult(String log) {
    long sum = LongStream.range(0, NUMBERS).map(Node::scramble).sum();
    Matcher result = Pattern.compile("result: (.*)\nduplicates: (\\d+)").matcher(log);
    assertThat(result.find()).isTrue();
    System.out.println(result.group());
    assertThat(result.group(1)).startsWith(NUMBERS + " outcomes, sum " + sum + ", by ");
  }
}
