package dev.bobbin.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random generators do the same woven and on the threaded reference. */
class RandomGeneratorsTest {
  private static final int BATCH = 100;

  /** After so many failures there is enough to look at. */
  private static final int MOST_FAILURES = 20;

  private final ProgramCompiler compiler = new ProgramCompiler();

  @Test
  void woven_generators_do_what_the_reference_does() {
    Seeds seeds = Seeds.of("conformance.generators", 300, 10_000);
    List<String> failures = new ArrayList<>();

    for (long first = seeds.first(); first <= seeds.last(); first += BATCH) {
      failures.addAll(failures(first, Math.min(first + BATCH - 1, seeds.last())));
      if (failures.size() >= MOST_FAILURES) {
        break;
      }
    }

    assertThat(failures).isEmpty();
  }

  private List<String> failures(long first, long last) {
    List<Program> programs =
        LongStream.rangeClosed(first, last).mapToObj(ProgramMaker::program).toList();
    List<String> failures = new ArrayList<>();
    compiler
        .compile(programs)
        .forEach(
            (program, classFiles) ->
                new Comparison(program, classFiles)
                    .difference()
                    .ifPresent(difference -> failures.add(report(program))));
    return failures;
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
