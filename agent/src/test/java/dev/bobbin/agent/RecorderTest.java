package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.explorer.Recorder;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.RecordedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  private static final String MAIN =
      """
      import dev.bobbin.*;
      import dev.bobbin.explorer.Recorder;
      import java.io.IOException;
      import java.nio.file.Path;

      public class Main {
        @Generator
        static Gen<Integer> count(int n) throws IOException {
          try {
            Gen.yield(1);
          } catch (IllegalStateException e) {
            throw new IOException("failed");
          }
          return Gen.done();
        }

        public static void main(String[] args) throws Exception {
          Gen<Integer> before = count(0);
          before.next();
          Recorder.record(Path.of(args[0]), () -> before.nextOr(0));
          try {
            Recorder.record(Path.of(args[1]), () -> fail());
          } catch (IOException e) {
            System.out.println(e.getMessage());
          }
          count(2).toList();
        }

        static void fail() throws IOException {
          Gen<Integer> failing = count(1);
          failing.next();
          failing.raise(new IllegalStateException());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void parts_of_a_program_are_recorded_also_if_they_fail() {
    Outcome outcome = run(Jars.agentOption());

    assertThat(outcome).isEqualTo(new Outcome(0, "failed\n", ""));
    assertThat(RecordedRun.of(folder.resolve("1.html")).events())
        .containsExactly("next count by program at 10", "returned count");
    assertThat(RecordedRun.of(folder.resolve("2.html")).events())
        .containsExactly(
            "created count by program at 10",
            "next count by program at 10",
            "yielded count = 1 at 10",
            "raise count = IllegalStateException by program at 10",
            "caught count = IllegalStateException at 11",
            "failed count = IOException: failed at 12");
  }

  @Test
  void without_the_agent_it_says_what_to_do() {
    Compilation.compile(folder, MAIN);
    JavaProcess.run("-jar", Jars.agent().toString(), "weave", folder.toString());

    Outcome outcome = run();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "IllegalStateException: nothing tells what generators do; start the program with"
                + " -javaagent:bobbin-agent.jar");
  }

  private Outcome run(String... options) {
    if (options.length > 0) {
      Compilation.compile(folder, MAIN);
    }
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "-cp",
            JavaProcess.classPath(folder, Jars.runtime(), Jars.of(Recorder.class.getName())),
            "Main",
            folder.resolve("1.html").toString(),
            folder.resolve("2.html").toString()));
    return JavaProcess.run(arguments);
  }
}
