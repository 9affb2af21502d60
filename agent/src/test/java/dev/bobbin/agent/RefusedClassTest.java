package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedClassTest {
  private static final String MIXED =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Mixed {
        @Generator
        static Gen<Integer> locked(Object lock) {
          synchronized (lock) {
            Gen.yield(1);
          }
          return Gen.done();
        }

        static String plain() {
          return "plain works";
        }

        public static void main(String[] args) {
          System.out.println(plain());
          try {
            locked(args).next();
          } catch (dev.bobbin.NotWovenError refused) {
            System.out.println(refused.getMessage());
          }
          System.out.println(plain());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void generator_throws_the_diagnostic_and_the_rest_of_the_class_works() {
    Path classes = Compilation.compile(folder, MIXED);

    Outcome outcome = WovenProcess.run(classes, "Mixed");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("plain works\n").endsWith("plain works\n");
    assertThat(outcome.out()).contains("Mixed.java:8: [YIELD_IN_SYNCHRONIZED]");
  }

  @Test
  void every_diagnostic_is_printed_when_the_class_is_loaded() {
    Path classes = Compilation.compile(folder, MIXED);

    Outcome outcome = WovenProcess.run(classes, "Mixed");

    assertThat(outcome.err())
        .containsOnlyOnce("bobbin-agent: Mixed.java:8: [YIELD_IN_SYNCHRONIZED] Mixed.locked: ");
  }

  @Test
  void without_the_runtime_only_the_use_of_a_generator_fails() {
    Path classes =
        Compilation.compile(
            folder,
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            public class Numbers {
              @Generator
              static Gen<Integer> one() {
                Gen.yield(1);
                return Gen.done();
              }
            }
            """,
            """
            public class Main {
              public static void main(String[] args) {
                System.out.println("started");
                Numbers.one();
              }
            }
            """);

    Outcome outcome = JavaProcess.run(Jars.agentOption(), "-cp", classes.toString(), "Main");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEqualTo("started\n");
    assertThat(outcome.err())
        .contains("bobbin-agent: Numbers is not woven: ")
        .contains("put bobbin-runtime.jar on the class path")
        .contains("java.lang.NoClassDefFoundError: dev/bobbin/");
  }
}
