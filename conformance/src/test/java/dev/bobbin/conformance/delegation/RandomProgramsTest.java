package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs leave the same trace woven as in the reference. */
class RandomProgramsTest {

  @Test
  void woven_programs_do_what_the_reference_does() {
    Seeds.of("conformance.delegations", 2_000, 200_000).stream().forEach(RandomProgramsTest::check);
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
