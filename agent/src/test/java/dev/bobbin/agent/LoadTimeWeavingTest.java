package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTimeWeavingTest {
  private static final String COUNTDOWN =
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
      """;

  @TempDir Path folder;

  @Test
  void generator_is_woven_when_its_class_is_loaded() {
    Path classes = Compilation.compile(folder, COUNTDOWN);

    Outcome outcome = WovenProcess.run(classes, "Countdown");

    assertThat(outcome).isEqualTo(new Outcome(0, "3\n2\n1\n", ""));
  }

  @Test
  void verbose_names_each_woven_class() {
    Path classes = Compilation.compile(folder, COUNTDOWN);

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption() + "=verbose",
            "-cp",
            JavaProcess.classPath(classes, Jars.runtime()),
            "Countdown");

    assertThat(outcome.err()).isEqualTo("bobbin-agent: wove 1 generator in Countdown\n");
  }

  @Test
  void unknown_option_ends_the_program_before_it_starts() {
    Path classes = Compilation.compile(folder, COUNTDOWN);

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption() + "=verbos",
            "-cp",
            JavaProcess.classPath(classes, Jars.runtime()),
            "Countdown");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "",
                "bobbin-agent: unknown agent option 'verbos'; the options are: verbose, leaks,"
                    + " trace=PAGE, include=CLASSES, source=FOLDER, limit=EVENTS\n"));
  }

  @Test
  void frame_class_belongs_to_loader_and_protection_domain_of_its_host() {
    Path classes =
        Compilation.compile(
            folder,
            """
            import dev.bobbin.Gen;

            public class Places {
              @dev.bobbin.Generator
              static Gen<String> one() {
                Gen.yield("x");
                return Gen.done();
              }

              public static void main(String[] args) {
                Class<?> frame = one().getClass();
                System.out.println(frame.getClassLoader() == Places.class.getClassLoader());
                System.out.println(
                    frame.getProtectionDomain() == Places.class.getProtectionDomain());
                System.out.println(frame.getPackage() == Places.class.getPackage());
              }
            }
            """);

    Outcome outcome = WovenProcess.run(classes, "Places");

    assertThat(outcome).isEqualTo(new Outcome(0, "true\ntrue\ntrue\n", ""));
  }

  @Test
  void class_in_a_named_module_is_woven() {
    Path modules =
        Compilation.compile(
            folder,
            """
            module acme {
              requires dev.bobbin;
            }
            """,
            "package acme;\n" + COUNTDOWN);

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption(),
            "-p",
            JavaProcess.classPath(modules, Jars.runtime()),
            "-m",
            "acme/acme.Countdown");

    assertThat(outcome).isEqualTo(new Outcome(0, "3\n2\n1\n", ""));
  }

  @Test
  void stack_trace_shows_the_line_of_the_generator() {
    Path classes =
        Compilation.compile(
            folder,
            """
            import dev.bobbin.Gen;
            import dev.bobbin.Generator;

            public class Failing {
              @Generator
              static Gen<Integer> fail() {
                Gen.yield(1);
                throw new IllegalStateException("line 8");
              }

              public static void main(String[] args) {
                Gen<Integer> failing = fail();
                failing.next();
                failing.next();
              }
            }
            """);

    Outcome outcome = WovenProcess.run(classes, "Failing");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("IllegalStateException: line 8")
        .contains("at Failing.fail(Failing.java:8)");
  }
}
