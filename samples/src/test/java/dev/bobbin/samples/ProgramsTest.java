package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.launcher.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramsTest {

  static List<String> names() {
    return Programs.ALL.stream().map(Program::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void program_prints_what_is_recorded(String name) throws Exception {
    String printed = StandardOutput.of(Programs.named(name).orElseThrow().command().get());

    assertThat(Expected.comparable(name, printed)).isEqualTo(Expected.outputOf(name));
  }

  @Test
  void names_are_unique() {
    assertThat(names()).doesNotHaveDuplicates();
  }
}
