package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded program leaves CPython's trace, woven and in the reference. */
class RecordedProgramsTest {

  @TestFactory
  Stream<DynamicTest> woven_programs_do_what_cpython_does() {
    return tests(WovenInterpreter::run);
  }

  @TestFactory
  Stream<DynamicTest> the_reference_does_what_cpython_does() {
    return tests(RecursiveCoroutine::new);
  }

  private static Stream<DynamicTest> tests(
      Function<Body, Coroutine<Object, Object, Object>> makeGenerator) {
    return ProgramReader.recorded().stream()
        .map(
            recorded ->
                DynamicTest.dynamicTest(
                    recorded.name(),
                    () ->
                        assertThat(World.trace(recorded.program(), makeGenerator))
                            .as(recorded.program().toString())
                            .isEqualTo(recorded.trace())));
  }

  @Test
  void there_are_400_programs() {
    assertThat(ProgramReader.recorded()).hasSize(400);
  }

  @Test
  void a_program_is_written_as_it_is_read() {
    assertThat(ProgramReader.recorded())
        .extracting(RecordedProgram::program)
        .allSatisfy(
            program -> assertThat(ProgramReader.program(program.toString())).isEqualTo(program));
  }
}
