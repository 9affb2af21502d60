package dev.bobbin.stress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Damaged class files are left as they are, woven so that the JVM accepts them if it did before, or
 * diagnosed.
 *
 * <p>{@code -Dstress.mutants=1000000} runs that many, {@code -Dstress.mutants=5001-6000} those.
 */
class FuzzTest {
  private static final String DEFAULT = "50000";

  @Test
  void every_mutant_is_left_alone_woven_or_diagnosed() throws Exception {
    String[] bounds = System.getProperty("stress.mutants", DEFAULT).split("-");
    long first = bounds.length == 1 ? 1 : Long.parseLong(bounds[0]);
    FuzzRun run = new FuzzRun(first, Long.parseLong(bounds[bounds.length - 1]));

    List<String> failures = run.judgeAll(Path.of("target", "mutants"));

    System.out.println(run.summary());
    assertThat(failures).isEmpty();
    assertThat(run.outcomes()).as(run.summary()).allMatch(count -> count > 0);
  }
}
