package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

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
  void program_prints_what_python_prints(String name) throws Exception {
    String printed = StandardOutput.of(Programs.named(name).orElseThrow().action());

    assertThat(printed).isEqualTo(Expected.outputOf(name));
  }

  @Test
  void names_are_unique() {
    assertThat(names()).doesNotHaveDuplicates();
  }
}
