package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts whose generators would have one frame class, if it were named after both alone. */
class FrameNamesTest {
  private static final String SHOP =
      """
      import dev.bobbin.*;
      public class Shop {
        @Generator static Gen<String> item$names(String a) {
          Gen.yield("outer " + a);
          return Gen.done();
        }
        static class item {
          @Generator static Gen<String> names(String a) {
            Gen.yield("inner " + a);
            return Gen.done();
          }
        }
        public static void main(String[] args) {
          System.out.print(item$names("x").toList() + " " + item.names("y").toList());
        }
      }
      """;

  private static final Outcome RIGHT = new Outcome(0, "[outer x] [inner y]", "");
  private static final Outcome WOVEN = new Outcome(0, "Wove 2 generators in 2 classes\n", "");

  @TempDir Path classes;
  @TempDir Path elsewhere;

  @BeforeEach
  void compile() {
    Compilation.compile(classes, SHOP);
  }

  @Test
  void a_jar_that_the_command_line_wove_runs_the_body_of_each() throws IOException {
    Path jar = elsewhere.resolve("shop.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        out.write(Files.readAllBytes(file));
      }
    }

    assertThat(weave(jar)).isEqualTo(WOVEN);

    assertThat(run(jar)).isEqualTo(RIGHT);
  }

  @Test
  void a_folder_that_the_command_line_wove_runs_the_body_of_each() {
    assertThat(weave(classes)).isEqualTo(WOVEN);

    assertThat(run(classes)).isEqualTo(RIGHT);
  }

  @Test
  void the_agent_runs_the_body_of_each() {
    assertThat(WovenProcess.run(classes, "Shop")).isEqualTo(RIGHT);
  }

  private static Outcome weave(Path path) {
    return JavaProcess.run(List.of("-jar", Jars.agent().toString(), "weave", path.toString()));
  }

  private static Outcome run(Path path) {
    return JavaProcess.run("-cp", JavaProcess.classPath(path, Jars.runtime()), "Shop");
  }
}
