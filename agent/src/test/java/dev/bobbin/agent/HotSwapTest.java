package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redefines a class as a debugger does, by a second agent that may. */
class HotSwapTest {
  private static final String NUMBERS =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Numbers {
        @Generator
        static Gen<Object> numbers() {
          int step = 1;
          Gen.yield("first");
          Gen.yield(step);
          return Gen.done();
        }
      }
      """;

  private static final String MAIN =
      """
      import dev.bobbin.Gen;
      import java.lang.instrument.ClassDefinition;
      import java.lang.instrument.Instrumentation;
      import java.nio.file.Files;
      import java.nio.file.Path;

      public class Main {
        static Instrumentation instrumentation;

        public static void premain(String options, Instrumentation given) {
          instrumentation = given;
        }

        public static void main(String[] args) throws Exception {
          Gen<Object> suspended = Numbers.numbers();
          System.out.println(suspended.next());
          byte[] changed = Files.readAllBytes(Path.of(args[0], "Numbers.class"));
          try {
            instrumentation.redefineClasses(new ClassDefinition(Numbers.class, changed));
            System.out.println("swapped");
          } catch (UnsupportedOperationException refused) {
            System.out.println("refused");
          }
          System.out.println(suspended.next());
          System.out.println(Numbers.numbers().toList());
        }
      }
      """;

  @TempDir Path folder;
  @TempDir Path changedFolder;

  @Test
  void a_changed_body_with_the_same_frame_is_taken_over() throws IOException {
    Outcome outcome = swap(NUMBERS.replace("yield(step)", "yield(10 * step)"));

    assertThat(outcome).isEqualTo(new Outcome(0, "first\nswapped\n10\n[first, 10]\n", ""));
  }

  @Test
  void a_body_that_only_moved_to_other_lines_is_taken_over() throws IOException {
    Outcome outcome = swap("// a comment\n" + NUMBERS.replace("\"first\"", "\"primary\""));

    assertThat(outcome).isEqualTo(new Outcome(0, "first\nswapped\n1\n[primary, 1]\n", ""));
  }

  @Test
  void another_variable_across_a_yield_is_refused() throws IOException {
    Outcome outcome =
        swap(
            NUMBERS
                .replace("int step = 1;", "int step = 1; String label = \"x\" + step;")
                .replace("yield(step)", "yield(label)"));

    assertThat(outcome.out()).isEqualTo("first\nrefused\n1\n[first, 1]\n");
    assertThat(outcome.err())
        .startsWith("bobbin-agent: Numbers is not redefined: its generators suspend elsewhere");
  }

  @Test
  void another_yield_is_refused() throws IOException {
    Outcome outcome = swap(NUMBERS.replace("Gen.yield(step);", "Gen.yield(step); Gen.yield(2);"));

    assertThat(outcome.out()).isEqualTo("first\nrefused\n1\n[first, 1]\n");
    assertThat(outcome.err()).contains("is not redefined");
  }

  @Test
  void a_class_woven_before_takes_the_unwoven_one_of_the_same_shape() throws IOException {
    weaveBefore(NUMBERS);

    Outcome outcome = swapTo(NUMBERS.replace("yield(step)", "yield(10 * step)"));

    assertThat(outcome).isEqualTo(new Outcome(0, "first\nswapped\n10\n[first, 10]\n", ""));
  }

  @Test
  void a_class_woven_before_does_not_take_another_shape() throws IOException {
    weaveBefore(NUMBERS);

    Outcome outcome = swapTo(NUMBERS.replace("yield(step);", "yield(step); Gen.yield(2);"));

    assertThat(outcome.out()).isEqualTo("first\nrefused\n1\n[first, 1]\n");
    assertThat(outcome.err()).contains("is not redefined");
  }

  @Test
  void a_class_without_generators_does_not_get_one() throws IOException {
    String plain =
        """
        import dev.bobbin.Gen;

        public class Numbers {
          static Gen<Object> numbers() {
            return Others.numbers();
          }
        }
        """;
    Compilation.compile(folder, plain, NUMBERS.replace("Numbers", "Others"), MAIN);

    Outcome outcome = swapTo(NUMBERS.replace("first", "second"));

    assertThat(outcome.out()).isEqualTo("first\nrefused\n1\n[first, 1]\n");
    assertThat(outcome.err()).startsWith("bobbin-agent: Numbers is not redefined: ");
  }

  private void weaveBefore(String original) {
    Compilation.compile(folder, original, MAIN);
    weave(folder);
  }

  private static void weave(Path classes) {
    int exitCode =
        new CommandLine(System.out, System.err).run(List.of("weave", classes.toString()));
    assertThat(exitCode).isZero();
  }

  private Outcome swap(String changed) throws IOException {
    Compilation.compile(folder, NUMBERS, MAIN);
    return swapTo(changed);
  }

  private Outcome swapTo(String changed) throws IOException {
    Compilation.compile(changedFolder, changed);
    return run();
  }

  private Outcome run() throws IOException {
    return JavaProcess.run(
        Jars.agentOption(),
        "-javaagent:" + redefiningAgent(),
        "-cp",
        JavaProcess.classPath(folder, Jars.runtime()),
        "Main",
        changedFolder.toString());
  }

  /** Only a manifest: the agent's class is found on the class path. */
  private Path redefiningAgent() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", "Main");
    manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
    Path jar = folder.resolve("redefining-agent.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
