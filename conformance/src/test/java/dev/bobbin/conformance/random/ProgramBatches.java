package dev.bobbin.conformance.random;

import dev.bobbin.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** Random programs, compiled and compared many at a time, since a compiler takes long to start. */
final class ProgramBatches {
  private static final int BATCH = 100;

  private ProgramBatches() {}

  /**
   * Returns what is wrong with programs.
   *
   * @param most after so many failures there is enough to look at
   * @param failure tells what is wrong with a program, given its class files by name
   */
  static List<String> failures(
      Seeds seeds, int most, BiFunction<Program, Map<String, byte[]>, Optional<String>> failure) {
    ProgramCompiler compiler = new ProgramCompiler();
    List<String> failures = new ArrayList<>();
    long first = seeds.first();
    while (first <= seeds.last() && failures.size() < most) {
      long last = Math.min(first + BATCH - 1, seeds.last());
      List<Program> programs =
          LongStream.rangeClosed(first, last).mapToObj(ProgramMaker::program).toList();
      compiler
          .compile(programs)
          .forEach((program, classes) -> failure.apply(program, classes).ifPresent(failures::add));
      first = last + 1;
    }
    return failures;
  }
}
