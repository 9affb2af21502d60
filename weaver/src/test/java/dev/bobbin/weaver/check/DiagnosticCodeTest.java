package dev.bobbin.weaver.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What belongs to every code. */
class DiagnosticCodeTest {
  private static final Path TESTS = Path.of("src/test/java/dev/bobbin/weaver");
  private static final Path TROUBLE = Path.of("../docs/guide/trouble.md");

  @ParameterizedTest
  @EnumSource
  void every_code_has_a_test_in_which_it_is_reported(DiagnosticCode code) throws IOException {
    Pattern expected =
        Pattern.compile(
            "(// [A-Z]+ [A-Z_@0 ]*|(?:only|containsExactly)\\(DiagnosticCode\\.)" + code + "\\b");

    assertThat(expected.matcher(tests()).find()).as("a test that expects %s", code).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void every_code_has_a_section_in_the_guide(DiagnosticCode code) throws IOException {
    assertThat(Files.readAllLines(TROUBLE)).contains("### " + code);
  }

  @Test
  void the_guide_has_no_section_for_a_code_that_is_gone() throws IOException {
    List<String> codes = Stream.of(DiagnosticCode.values()).map(Enum::name).toList();

    assertThat(Files.readAllLines(TROUBLE).stream().filter(l -> l.matches("### [A-Z_]+")))
        .isNotEmpty()
        .allMatch(heading -> codes.contains(heading.substring(4)));
  }

  private static String tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("DiagnosticCodeTest.java"))
          .map(DiagnosticCodeTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
