package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "there are no security managers any more")
class SecurityManagerTest {
  private static final String PROGRAM =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;
      import java.util.List;

      public class Program {
        @Generator
        static Gen<Integer> count(int n) {
          int i = 0;
          try {
            for (; i < n; i++) {
              Gen.yield(i);
            }
            Gen.yieldFrom(List.of(7, 8));
          } finally {
            System.out.println("left at " + i);
          }
          return Gen.done();
        }

        public static void main(String[] args) {
          System.out.println(count(2).toList());
          try (Gen<Integer> closed = count(2)) {
            closed.next();
            System.out.println(closed.locals() + " " + closed.state());
          }
          Gen<Integer> lambda = Gen.of(() -> { Gen.yield(1); return Gen.done(); });
          System.out.println(lambda.stream().toList());
        }
      }
      """;

  private static final String OUTPUT =
      "left at 2\n[0, 1, 7, 8]\n{n=2, i=0} SUSPENDED\nleft at 0\n[1]\n";

  /** Its frame class cannot be defined before the interface itself. */
  private static final String RETURN_TYPE =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Program {
        interface Homes extends Gen<String> {
          @Generator static Homes homes() {
            Gen.yield(System.getProperty("user.home").isEmpty() ? "none" : "home");
            return Gen.done();
          }
        }
        public static void main(String[] args) {
          System.out.println(Homes.homes().toList());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void the_agent_weaves_by_its_own_rights_and_the_program_needs_none() throws IOException {
    Compilation.compile(folder, PROGRAM);
    Path policy =
        Files.writeString(
            folder.resolve("policy"),
            "grant codeBase \"%s\" { permission java.security.AllPermission; };"
                .formatted(Jars.agent().toUri()));

    assertThat(run(policy, Jars.agentOption())).isEqualTo(OUTPUT);
  }

  @Test
  void woven_code_and_the_runtime_need_no_rights() throws IOException {
    Compilation.compile(folder, PROGRAM);
    new CommandLine(System.out, System.err).run(List.of("weave", folder.toString()));
    Path policy = Files.writeString(folder.resolve("policy"), "grant { };");

    assertThat(run(policy, "-Xshare:auto")).isEqualTo(OUTPUT);
  }

  @Test
  void the_bodies_of_generators_have_the_rights_of_their_class() throws IOException {
    Compilation.compile(folder, RETURN_TYPE);
    String all = "grant codeBase \"%s\" { permission java.security.AllPermission; };\n";
    Path policy =
        Files.writeString(
            folder.resolve("policy"),
            all.repeat(3).formatted(Jars.agent().toUri(), Jars.runtime().toUri(), folder.toUri()));

    assertThat(run(policy, Jars.agentOption())).isEqualTo("[home]\n");
  }

  private String run(Path policy, String option) {
    Outcome outcome =
        JavaProcess.run(
            option,
            "-Djava.security.manager",
            "-Djava.security.policy==" + policy,
            "-cp",
            JavaProcess.classPath(folder, Jars.runtime()),
            "Program");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
