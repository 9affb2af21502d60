package dev.bobbin.conformance.loops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.loops.ProgramRun.Reading;
import dev.bobbin.testing.Traces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each program of {@code loops.txt}, which {@code loops.py} has run with CPython 3.13.
 *
 * <p>There, a close outside of every {@code try} closes the outer loop's generator first; up to
 * CPython 3.12 and in Bobbin the innermost one is closed first, as by any other end: what 3.12.1
 * gives for these is in {@code differences.txt}.
 */
class LoopProgramsTest {
  private static Map<String, String> expected;

  @BeforeAll
  static void readTheTraces() throws IOException {
    expected = Traces.read(LoopProgramsTest.class, "loops.txt");
    expected.putAll(Traces.read(LoopProgramsTest.class, "differences.txt"));
  }

  static List<String> programs() throws IOException {
    return List.copyOf(Traces.read(LoopProgramsTest.class, "loops.txt").keySet());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void closes_what_cpython_closes(String program) throws ReflectiveOperationException {
    assertThat(ProgramRun.trace(program, Reading.NEXT)).isEqualTo(expected.get(program));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void does_the_same_when_asked_for_the_next_value_first(String program)
      throws ReflectiveOperationException {
    assertThat(ProgramRun.trace(program, Reading.HAS_NEXT)).isEqualTo(expected.get(program));
  }

  static List<String> wholeRuns() throws IOException {
    return programs().stream().filter(program -> program.endsWith(": all")).toList();
  }

  @ParameterizedTest
  @MethodSource("wholeRuns")
  void does_the_same_when_traversed(String program) throws ReflectiveOperationException {
    assertThat(ProgramRun.trace(program, Reading.FOR_EACH)).isEqualTo(expected.get(program));
  }

  @Test
  void differences_are_those_of_closing_two_loops_at_once() throws IOException {
    Map<String, String> traces = Traces.read(LoopProgramsTest.class, "loops.txt");

    assertThat(Traces.read(LoopProgramsTest.class, "differences.txt"))
        .allSatisfy(
            (program, trace) -> {
              assertThat(program).contains(" close");
              assertThat(traces).containsKey(program).doesNotContainEntry(program, trace);
            });
  }

  @Test
  void there_are_programs_enough() throws IOException {
    assertThat(programs().stream().map(line -> line.split(":")[0]).distinct())
        .hasSizeGreaterThan(60);
  }
}
