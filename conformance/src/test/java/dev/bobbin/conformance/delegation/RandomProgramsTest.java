package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random programs leave the same trace woven as in the reference. */
class RandomProgramsTest {

  /** {@code -Dconformance.seeds=200000} runs more of them. */
  private static final long SEEDS = Long.getLong("conformance.seeds", 10_000);

  @Test
  void woven_programs_do_what_the_reference_does() {
    LongStream.rangeClosed(1, SEEDS).forEach(RandomProgramsTest::check);
  }

  private static void check(long seed) {
    Program program = RandomProgram.of(seed);
    if (differs(program)) {
      Program smallest = new ProgramShrinker(RandomProgramsTest::differs).shrink(program);
      assertThat(woven(smallest))
          .as("seed %d, shrunk to%n%s%n", seed, smallest)
          .isEqualTo(reference(smallest));
    }
  }

  private static boolean differs(Program program) {
    return !woven(program).equals(reference(program));
  }

  private static List<String> woven(Program program) {
    return World.trace(program, WovenInterpreter::run);
  }

  private static List<String> reference(Program program) {
    return World.trace(program, RecursiveCoroutine::new);
  }
}
