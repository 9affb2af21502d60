package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class SourceLauncherTest {
  @TempDir Path folder;

  @Test
  void single_source_file_runs_without_any_project() throws IOException {
    Path source =
        source(
            "Countdown.java",
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            public class Countdown {
              @Generator
              static Gen<Integer> countdown(int from) {
                while (from > 0) {
                  Gen.yield(from--);
                }
                return Gen.done();
              }

              public static void main(String[] args) {
                for (int i : countdown(3)) {
                  System.out.println(i);
                }
              }
            }
            """);

    assertThat(launch(source)).isEqualTo(new Outcome(0, "3\n2\n1\n", ""));
  }

  @Test
  void nested_classes_and_lambdas_of_the_file_are_woven_too() throws IOException {
    Path source =
        source(
            "Nested.java",
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            public class Nested {
              record Range(int from, int to) {
                @Generator
                Gen<Integer> numbers() {
                  for (int i = from; i < to; i++) {
                    Gen.yield(i);
                  }
                  return Gen.done();
                }
              }

              public static void main(String[] args) {
                Gen<Integer> twice =
                    Gen.of(
                        () -> {
                          Gen.yieldFrom(new Range(0, 2).numbers());
                          Gen.yieldFrom(new Range(5, 7).numbers());
                          return Gen.done();
                        });
                System.out.println(twice.toList());
              }
            }
            """);

    assertThat(launch(source)).isEqualTo(new Outcome(0, "[0, 1, 5, 6]\n", ""));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void compact_source_file_of_java_25_is_woven() throws IOException {
    Path source =
        source(
            "Compact.java",
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            @Generator
            Gen<String> words() {
              Gen.yield("compact");
              Gen.yield("source");
              return Gen.done();
            }

            void main() {
              IO.println(words().toList());
            }
            """);

    assertThat(launch(source)).isEqualTo(new Outcome(0, "[compact, source]\n", ""));
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Outcome launch(Path source) {
    return JavaProcess.run(Jars.agentOption(), "-cp", Jars.runtime().toString(), source.toString());
  }
}
