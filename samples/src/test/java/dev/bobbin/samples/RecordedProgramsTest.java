package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.RecordedRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the generators of the course's programs do, as the explorer records it, beside what is kept
 * in {@code events}. Where a change is wanted, the message has the text to keep.
 */
class RecordedProgramsTest {
  @TempDir static Path pages;

  static List<String> names() {
    return List.of(
        "bomb",
        "running-average",
        "first-coroutine",
        "priming",
        "both-sides",
        "exceptions",
        "ignored-exit",
        "return-values",
        "returning-pipeline",
        "flatten",
        "more-yield-from",
        "more-yield-from-return",
        "loop-timeline");
  }

  @BeforeAll
  static void record() {
    List<String> arguments = new ArrayList<>();
    arguments.add("-javaagent:" + System.getProperty("bobbin.agent.jar"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of(RecordedPrograms.class.getName(), pages.toString()));
    arguments.addAll(names());

    Outcome outcome = JavaProcess.run(arguments);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("names")
  void generators_do_what_is_kept(String name) throws IOException {
    assertThat(events(pages.resolve(name + ".html"))).isEqualTo(kept(name));
  }

  @Test
  void the_launcher_records_a_program() throws IOException {
    Path page = pages.resolve("launched.html");

    Outcome outcome =
        JavaProcess.run(
            "-jar",
            System.getProperty("bobbin.samples.jar"),
            "both-sides",
            "--trace",
            page.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(events(page)).isEqualTo(kept("both-sides"));
    assertThat(RecordedRun.of(page).data().getAsJsonArray("sources")).isNotEmpty();
  }

  private static String events(Path page) {
    return String.join("\n", RecordedRun.of(page).events()) + "\n";
  }

  private static String kept(String name) throws IOException {
    try (InputStream in =
        RecordedProgramsTest.class.getResourceAsStream("events/" + name + ".txt")) {
      assertThat(in).as("events/" + name + ".txt").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
