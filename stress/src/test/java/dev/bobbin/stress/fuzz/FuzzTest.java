package dev.bobbin.stress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
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
  @Test
  void every_mutant_is_left_alone_woven_or_diagnosed() throws Exception {
    Seeds mutants = Seeds.of("stress.mutants", 2_000, 1_000_000);
    FuzzRun run = new FuzzRun(mutants.first(), mutants.last());

    List<String> failures = run.judgeAll(Path.of("target", "mutants"));

    System.out.println(run.summary());
    assertThat(failures).isEmpty();
    assertThat(run.outcomes()).as(run.summary()).allMatch(count -> count > 0);
  }
}
