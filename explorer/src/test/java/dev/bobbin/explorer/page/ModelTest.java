package dev.bobbin.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The modules of the page that draw nothing, each by tests in its own language: what a file of
 * {@code src/test/web} exports as {@code tests}.
 */
@ExtendWith(InBrowser.class)
class ModelTest {
  private static final Path TESTS = Path.of("src", "test", "web");
  private static final String END = ".test.js";

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(END)).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void modules_do_what_their_tests_say(String file, Browser browser) throws IOException {
    try (Modules modules = Modules.serve(Path.of("src", "main", "web"), TESTS)) {
      Map<String, Object> results = browser.run(modules.address(), file);

      assertThat(results).isNotEmpty();
      assertThat(results).allSatisfy((name, result) -> assertThat(result).as(name).isEqualTo("ok"));
    }
  }
}
