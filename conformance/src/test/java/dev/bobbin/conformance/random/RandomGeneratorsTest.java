package dev.bobbin.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Random generators do the same woven and on the threaded reference. */
class RandomGeneratorsTest {
  /** After so many failures there is enough to look at. */
  private static final int MOST_FAILURES = 20;

  private final ProgramCompiler compiler = new ProgramCompiler();

  @Test
  void woven_generators_do_what_the_reference_does() {
    Seeds seeds = Seeds.of("conformance.generators", 50, 10_000);

    assertThat(ProgramBatches.failures(seeds, MOST_FAILURES, this::failure)).isEmpty();
  }

  private Optional<String> failure(Program program, Map<String, byte[]> classFiles) {
    return new Comparison(program, classFiles).difference().map(found -> report(program));
  }

  /** Describes the smallest program that fails. */
  private String report(Program failing) {
    Program smallest = new Shrinker(program -> difference(program).isPresent()).shrink(failing);
    return "\n" + smallest.source() + difference(smallest).orElseThrow();
  }

  /** Returns nothing also where a program that was made smaller does not compile any more. */
  private Optional<Difference> difference(Program program) {
    try {
      return compiler.compile(List.of(program)).entrySet().stream()
          .map(compiled -> new Comparison(compiled.getKey(), compiled.getValue()).difference())
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException doesNotCompile) {
      return Optional.empty();
    }
  }
}
