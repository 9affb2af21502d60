package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LeaksTest {
  private static final String DROPPING =
      """
      import dev.bobbin.*;
      import java.io.StringReader;

      public class Main {
        @Generator
        static Gen<Integer> guarded() {
          try {
            Gen.yield(1);
          } finally {
            System.out.println("finally");
          }
          Gen.yield(2);
          return Gen.done();
        }

        @Generator
        static Gen<Integer> resource() throws Exception {
          try (StringReader in = new StringReader("abc")) {
            for (int c = in.read(); c >= 0; c = in.read()) {
              Gen.yield(c);
            }
          }
          return Gen.done();
        }

        @Generator
        static Gen<Integer> outer() {
          Gen.yieldFrom(guarded());
          return Gen.done();
        }

        static void drop() throws Exception {
          for (int i = 0; i < 3; i++) {
            guarded().next();
          }
          Gen<Integer> behind = guarded();
          behind.next();
          behind.next();
          Object unstarted = guarded();
          resource().next();
          Gen<Integer> closed = resource();
          closed.next();
          closed.close();
          outer().next();
        }

        @Generator
        static Gen<Integer> last() {
          try {
            Gen.yield(1);
          } finally {
            System.out.println("finally");
          }
          return Gen.done();
        }

        /** Collects what was dropped until the next line of the input. */
        static void collect() throws Exception {
          while (System.in.available() == 0) {
            System.gc();
          }
          System.in.read();
        }

        public static void main(String[] args) throws Exception {
          drop();
          collect();
          last().next();
          collect();
        }
      }
      """;

  private static final String RUNNER =
      """
      import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

      import org.junit.platform.launcher.TestExecutionListener;
      import org.junit.platform.launcher.TestIdentifier;
      import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
      import org.junit.platform.launcher.core.LauncherFactory;

      public class Main implements TestExecutionListener {
        @Override
        public void executionFinished(
            TestIdentifier test, org.junit.platform.engine.TestExecutionResult result) {
          if (test.isTest()) {
            System.out.println(
                test.getDisplayName()
                    + ": "
                    + result.getThrowable().map(Throwable::getMessage).orElse("passed"));
          }
        }

        public static void main(String[] args) {
          LauncherFactory.create().execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(Numbers.class)).build(),
              new Main());
        }
      }
      """;

  private static final String TESTS =
      """
      import dev.bobbin.*;
      import dev.bobbin.explorer.FailOnLeaks;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.extension.ExtendWith;

      @ExtendWith(FailOnLeaks.class)
      class Numbers {
        @Generator
        static Gen<Integer> one() {
          try {
            Gen.yield(1);
          } finally {
            System.out.println("finally");
          }
          return Gen.done();
        }

        @Test
        void drops() {
          one().next();
        }

        @Test
        void closes() {
          try (Gen<Integer> closed = one()) {
            closed.next();
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void what_is_dropped_inside_a_try_is_reported_once_for_each_place() throws IOException {
    Path classes = Compilation.compile(folder, DROPPING);

    List<String> lines = new ArrayList<>();
    Process process =
        JavaProcess.builder(
                List.of(
                    Jars.agentOption() + "=leaks",
                    "-cp",
                    JavaProcess.classPath(classes, Jars.runtime()),
                    "Main"))
            .redirectOutput(Redirect.DISCARD)
            .start();
    try (BufferedReader err = process.errorReader();
        OutputStream in = process.getOutputStream()) {
      read(3, err, lines);
      goOn(in);
      // Dropped later: when it is reported, all others have been.
      read(1, err, lines);
      goOn(in);
      err.lines().forEach(lines::add);
    } finally {
      process.destroyForcibly();
    }

    assertThat(lines.get(3)).contains("Main.last, created at Main.main(Main.java:");
    assertThat(lines)
        .hasSize(4)
        .contains(
            "bobbin-agent: leak: Main.guarded, created at Main.drop(Main.java:34), was dropped"
                + " where it waits at Main.java:8 inside a try: its finally will never run; close"
                + " it",
            "bobbin-agent: leak: Main.resource, created at Main.drop(Main.java:40), was dropped"
                + " where it waits at Main.java:20 inside a try: its finally will never run; close"
                + " it",
            "bobbin-agent: leak: Main.guarded, created at Main.outer(Main.java:28), was dropped"
                + " where it waits at Main.java:8 inside a try: its finally will never run; close"
                + " it");
  }

  private static void read(int count, BufferedReader from, List<String> lines) throws IOException {
    for (int i = 0; i < count; i++) {
      lines.add(from.readLine());
    }
  }

  private static void goOn(OutputStream in) throws IOException {
    in.write('\n');
    in.flush();
  }

  @Test
  void a_test_that_drops_a_generator_inside_a_try_fails() {
    Path classes = Compilation.compile(folder, RUNNER, TESTS);

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption(),
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            "Main");

    assertThat(outcome.out().lines())
        .containsExactlyInAnyOrder(
            "finally",
            "closes(): passed",
            "drops(): generators are not closed:",
            "  Numbers.one, created at Numbers.drops(Numbers.java:20), was dropped where it waits"
                + " at Numbers.java:11 inside a try: its finally will never run; close it");
  }
}
