package dev.bobbin.itertools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.itertools.ProgramRun.Reading;
import dev.bobbin.testing.Traces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each program of {@code table.txt}, which {@code table.py} has run with CPython. What differs, for
 * the reasons that the guide gives, is in {@code differences.txt}.
 */
class TableTest {
  private static Map<String, String> expected;

  @BeforeAll
  static void readTheTable() throws IOException {
    expected = Traces.read(TableTest.class, "table.txt");
    expected.putAll(Traces.read(TableTest.class, "differences.txt"));
  }

  static List<String> programs() throws IOException {
    return List.copyOf(Traces.read(TableTest.class, "table.txt").keySet());
  }

  /** Programs that read all there is. */
  static List<String> finitePrograms() throws IOException {
    return Traces.read(TableTest.class, "table.txt").entrySet().stream()
        .filter(line -> line.getKey().contains("values(") && !line.getValue().contains("..."))
        .map(Map.Entry::getKey)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void does_what_cpython_does(String program) {
    assertThat(ProgramRun.trace(program, Reading.NEXT)).isEqualTo(expected.get(program));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void does_the_same_when_asked_for_the_next_value_first(String program) {
    assertThat(ProgramRun.trace(program, Reading.HAS_NEXT)).isEqualTo(expected.get(program));
  }

  @ParameterizedTest
  @MethodSource("finitePrograms")
  void does_the_same_when_read_by_for_each(String program) {
    assertThat(ProgramRun.trace(program, Reading.FOR_EACH)).isEqualTo(expected.get(program));
  }

  @Test
  void differences_are_differences_in_programs_of_the_table() throws IOException {
    Map<String, String> table = Traces.read(TableTest.class, "table.txt");

    assertThat(Traces.read(TableTest.class, "differences.txt"))
        .allSatisfy(
            (program, trace) ->
                assertThat(table).containsKey(program).doesNotContainEntry(program, trace));
  }

  @Test
  void the_table_is_long_enough() throws IOException {
    assertThat(programs()).hasSizeGreaterThan(1_600);
  }
}
