package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.launcher.CourseModule;
import dev.bobbin.samples.launcher.Launcher;
import dev.bobbin.samples.launcher.Program;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LauncherTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> runs = new ArrayList<>();

  static List<String> names() {
    return ProgramsTest.names();
  }

  @Test
  void without_a_name_the_programs_are_listed_by_module() {
    int exitCode = launch(twoModules());

    assertThat(exitCode).isZero();
    assertThat(text(out))
        .endsWith(
            """

            First module
              one      the first
              two      the second

            Third module
              failing  never ends
            """);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void name_runs_one_program() {
    int exitCode = launch(twoModules(), "two");

    assertThat(exitCode).isZero();
    assertThat(runs).containsExactly("two");
  }

  @Test
  void program_that_fails_is_told_without_a_stack_trace() {
    int exitCode = launch(twoModules(), "failing");

    assertThat(exitCode).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo("bobbin-samples: failing failed: java.io.FileNotFoundException: gone\n");
  }

  @Test
  void all_runs_every_program_and_tells_its_progress() {
    int exitCode = launch(twoModules().subList(0, 1), "all");

    assertThat(exitCode).isZero();
    assertThat(runs).containsExactly("one", "two");
    assertThat(text(err)).isEqualTo("[1/2] one\n[2/2] two\n");
  }

  @Test
  void all_fails_if_a_program_fails() {
    int exitCode = launch(twoModules(), "all");

    assertThat(exitCode).isEqualTo(1);
    assertThat(text(err)).endsWith("1 of 3 failed: [failing]\n");
  }

  @Test
  void unknown_name_is_an_error_that_names_the_nearest() {
    int exitCode = launch(Programs.MODULES, "filtr");

    assertThat(exitCode).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err))
        .isEqualTo(
            """
            bobbin-samples: there is no program 'filtr'
            Did you mean filter?
            Without arguments, all programs are listed.
            """);
  }

  @Test
  void part_of_a_name_is_an_error_that_names_those_that_contain_it() {
    int exitCode = launch(Programs.MODULES, "dispatch-");

    assertThat(exitCode).isEqualTo(2);
    assertThat(text(err)).contains("dispatch-one-good-worker or dispatch-five-slow-workers?");
  }

  @Test
  void argument_that_a_program_does_not_take_is_an_error() {
    assertThat(launch(Programs.MODULES, "filter", "python")).isEqualTo(2);

    assertThat(text(err)).contains("'filter' takes no argument 'python'", "filter --help");
  }

  @Test
  void unknown_option_is_an_error_that_names_the_nearest() {
    assertThat(launch(Programs.MODULES, "filter", "--patern", "python")).isEqualTo(2);

    assertThat(text(err)).contains("there is no option '--patern'", "Did you mean --pattern?");
  }

  @Test
  void file_that_does_not_exist_is_an_error() {
    assertThat(launch(Programs.MODULES, "filter", "--file", "nosuch.txt")).isEqualTo(2);

    assertThat(text(err)).contains("'--file': there is no file 'nosuch.txt'");
  }

  @Test
  void folder_as_file_is_an_error(@TempDir Path folder) {
    assertThat(launch(Programs.MODULES, "filter", "--file", folder.toString())).isEqualTo(2);

    assertThat(text(err)).contains("' is a folder");
  }

  @Test
  void file_that_is_no_text_is_an_error(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC0, 0});

    int exitCode = launchQuietly("filter", "--file", file.toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo("bobbin-samples: filter failed: the file is no text in UTF-8\n");
  }

  @Test
  void options_choose_file_and_pattern(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("log"), "a warp\na weft\n");

    String printed = output("filter", "--file", file.toString(), "--pattern", "weft");

    assertThat(printed)
        .isEqualTo("I am going to filter lines by pattern weft\n-->a weft\n\n\nIm done!\n");
  }

  @Test
  void pattern_may_be_given_for_each_filter(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("log"), "warp\n");

    String printed =
        output("broadcast", "--file", file.toString(), "--pattern", "wa", "--pattern", "rp");

    assertThat(printed).endsWith("-->warp\n\n\n-->warp\n\n\nIm done!\n");
  }

  @Test
  void number_of_workers_is_checked() {
    assertThat(launch(Programs.MODULES, "event-loop-dispatch", "--workers", "0")).isEqualTo(2);

    assertThat(text(err)).contains("'--workers': '0' is not a whole number from 1 to 100");
  }

  @Test
  void delay_is_checked() {
    assertThat(launch(Programs.MODULES, "event-loop-dispatch", "--delay", "soon")).isEqualTo(2);

    assertThat(text(err)).contains("'--delay': 'soon' is not a whole number from 0 to 60000");
  }

  @Test
  void number_of_workers_does_not_change_the_sum() throws Exception {
    assertThat(output("dispatch-five-slow-workers", "--workers", "3", "--delay", "0"))
        .contains("Slow worker 2: Got: [3 1 8]\n")
        .endsWith("its value is Sum(sum=87)\n");
    assertThat(output("threads-fixed-state-queue", "--workers", "4", "--delay", "1"))
        .contains("Good worker 3: Time to work!", "its value is Sum(sum=91)\n");
    assertThat(output("event-loop-dispatch", "--workers", "1", "--delay", "0", "--real-time"))
        .endsWith("Loop done at t=0, result 91, 4 tasks\n");
  }

  @Test
  void timeline_is_drawn_into_a_file(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("timeline.svg");

    String printed =
        output(
            "timeline",
            "--workers",
            "4",
            "--policy",
            "least-loaded",
            "--delay",
            "4",
            "--file",
            file.toString());

    assertThat(printed).contains("12 of 12 results").endsWith("Drawn in " + file + "\n");
    assertThat(Files.readString(file)).startsWith("<svg ").contains("4 workers, least-loaded");
  }

  @Test
  void options_of_the_timeline_are_checked(@TempDir Path folder) {
    assertThat(launch(Programs.MODULES, "timeline", "--policy", "fair")).isEqualTo(2);
    assertThat(launch(Programs.MODULES, "timeline", "--workers", "1")).isEqualTo(2);
    assertThat(launch(Programs.MODULES, "timeline", "--file", folder.toString())).isEqualTo(2);
    assertThat(launch(Programs.MODULES, "timeline", "--file", folder + "/no/t.svg")).isEqualTo(2);

    assertThat(text(err))
        .contains(
            "'fair' is no policy; there are broadcast, round-robin, random and least-loaded",
            "'1' is not a whole number from 2 to 100",
            "' is a folder",
            "there is no folder for '");
  }

  @ParameterizedTest
  @MethodSource("names")
  void help_tells_what_a_program_does(String name) {
    int exitCode = launch(Programs.MODULES, name, "--help");

    assertThat(exitCode).isZero();
    assertThat(text(out)).startsWith("Usage: java -jar bobbin-samples.jar " + name);
  }

  private List<CourseModule> twoModules() {
    Program one = Program.of("one", "the first", () -> runs.add("one"));
    Program two = Program.of("two", "the second", () -> runs.add("two"));
    Program failing =
        Program.of(
            "failing",
            "never ends",
            () -> {
              throw new FileNotFoundException("gone");
            });
    return List.of(
        new CourseModule("First module", List.of(one, two)),
        new CourseModule("Second module", List.of()),
        new CourseModule("Third module", List.of(failing)));
  }

  private String output(String... arguments) throws Exception {
    return StandardOutput.of(
        () -> assertThat(launch(Programs.MODULES, arguments)).as(text(err)).isZero());
  }

  private int launchQuietly(String... arguments) throws Exception {
    int[] exitCode = new int[1];
    StandardOutput.of(() -> exitCode[0] = launch(Programs.MODULES, arguments));
    return exitCode[0];
  }

  private int launch(List<CourseModule> modules, String... arguments) {
    return new Launcher(modules, new PrintStream(out, true), new PrintStream(err, true))
        .launch(arguments);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
