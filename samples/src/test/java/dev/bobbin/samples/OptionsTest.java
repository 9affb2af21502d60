package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.samples.launcher.Launcher;
import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.logs.AccessLogs;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** The options of the programs, as they are typed. */
class OptionsTest {
  private static final String MISSED =
      "192.0.2.1 - - [24/Feb/2008:00:09:02 -0600] \"GET /gone HTTP/1.1\" 404 133\n";
  private static final String FOUND =
      "192.0.2.2 - - [24/Feb/2008:00:09:03 -0600] \"POST /search HTTP/1.1\" 200 2210\n";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  static List<String> programsThatReadFiles() {
    return Programs.ALL.stream()
        .filter(program -> options(program).contains("--file"))
        // Its file is one to write.
        .filter(program -> !program.name().equals("timeline"))
        .map(Program::name)
        .toList();
  }

  private static Set<String> options(Program program) {
    return program.hasOptions()
        ? CommandSpec.forAnnotatedObject(program.command().get()).optionsMap().keySet()
        : Set.of();
  }

  @Test
  void programs_on_files_take_yours() {
    assertThat(programsThatReadFiles())
        .contains("filter", "log-statistics", "log-queries", "follow", "push-broadcast", "process")
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("programsThatReadFiles")
  void file_that_does_not_exist_is_an_error(String name) throws Exception {
    assertThat(launch(name, "--file", "nosuch.log").exitCode).isEqualTo(2);

    assertThat(errors()).contains("there is no file 'nosuch.log'").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @MethodSource("programsThatReadFiles")
  void file_that_makes_no_sense_brings_no_stack_trace(String name) throws Exception {
    Path file = Files.write(folder.resolve("bytes.gz"), new byte[] {(byte) 0xC0, 0, 10, 7});
    List<String> arguments = new ArrayList<>(List.of(name, "--file", file.toString()));
    if (options(Programs.named(name).orElseThrow()).contains("--tries")) {
      arguments.addAll(List.of("--tries", "1", "--delay", "0"));
    }

    launch(arguments.toArray(String[]::new));

    assertThat(errors()).doesNotContain("\tat ");
  }

  @Test
  void line_that_is_not_in_the_format_is_named() throws Exception {
    Path log = Files.writeString(folder.resolve("log"), FOUND + "what is this?\n");

    Run run = launch("sum-bytes", "--file", log.toString());

    assertThat(run.exitCode).isEqualTo(1);
    assertThat(errors())
        .isEqualTo(
            "bobbin-samples: sum-bytes failed: "
                + "line 2 is not in the common log format: what is this?\n");
  }

  @Test
  void sums_and_statistics_are_those_of_the_file() throws Exception {
    String log = log(FOUND + MISSED);

    assertThat(launch("sum-bytes", "--file", log).out).contains("A loop: 2343 bytes");
    assertThat(launch("log-statistics", "--file", log).out)
        .startsWith("GET: endpoints 1, largest /gone with 133.0 bytes on average\n");
    assertThat(launch("fields", "--file", log).out).endsWith("Together: 2343 bytes\n");
    assertThat(launch("last-value", "--file", log).out).contains("/gone is in the line");
    assertThat(launch("serialized", "--file", log).out)
        .isEqualTo("Over a pipe: {/gone=1}\nOver a socket: {/gone=1}\n");
  }

  @Test
  void log_without_a_verb_has_no_endpoints() throws Exception {
    assertThat(launch("log-statistics", "--file", log(FOUND)).out)
        .startsWith("GET: no endpoints\n");
  }

  @Test
  void one_log_is_queried() throws Exception {
    String log = log(FOUND + MISSED);

    assertThat(launch("log-queries", "--file", log, "--pattern", "go.e").out)
        .startsWith("A log: log\nA match: " + MISSED + "The largest: /search, 2210\n");
    assertThat(launch("not-found", "--file", log).out).isEqualTo("   1 /gone\n");
  }

  @Test
  void folder_of_compressed_logs_is_queried() throws Exception {
    try (OutputStream out = Files.newOutputStream(folder.resolve("access-log.1.gz"));
        OutputStream compressed = new GZIPOutputStream(out)) {
      compressed.write(MISSED.getBytes(StandardCharsets.UTF_8));
    }
    log(MISSED);

    assertThat(launch("not-found", "--file", folder.toString()).out).isEqualTo("   1 /gone\n");
  }

  @Test
  void empty_log_has_no_answers() throws Exception {
    assertThat(launch("log-queries", "--file", log("")).out)
        .isEqualTo(
            """
            A log: log
            Larger than 100000 bytes: []
            Downloads of /ply/ply.html: 0
            0 hosts, of which robots: []
            """);
  }

  @Test
  void compressed_log_that_is_broken_is_an_error() throws Exception {
    Path log = Files.writeString(folder.resolve("log.gz"), "not compressed");

    assertThat(launch("not-found", "--file", log.toString()).exitCode).isEqualTo(1);
    assertThat(errors())
        .isEqualTo(
            "bobbin-samples: not-found failed: "
                + "a compressed file cannot be read: Not in GZIP format\n");
  }

  @Test
  void regular_expression_is_checked() throws Exception {
    assertThat(launch("log-queries", "--pattern", "(").exitCode).isEqualTo(2);

    assertThat(errors()).contains("'--pattern': '(' is no regular expression: Unclosed group");
  }

  @Test
  void log_to_which_nobody_writes_is_given_up() throws Exception {
    String log = log(MISSED);

    assertThat(launch("follow", "--file", log, "--delay", "0", "--tries", "3").out).isEmpty();
    assertThat(launch("push-pipe", "--file", log, "--delay", "0", "--tries", "1").out)
        .isEqualTo("-- printer closed\n");
  }

  @Test
  void log_is_followed_while_it_grows() throws Exception {
    Path log = Files.writeString(folder.resolve("log"), FOUND);
    PrintStream standard = System.out;
    CountDownLatch printed = new CountDownLatch(1);
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int count) {
            super.write(bytes, from, count);
            printed.countDown();
          }
        };
    Thread server = new Thread(() -> serve(log, printed));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      server.start();
      launcher().launch("follow", "--file", log.toString(), "--delay", "2", "--tries", "250");
    } finally {
      System.setOut(standard);
      server.interrupt();
      server.join();
    }

    assertThat(errors()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("24/Feb/2008:00:09:02 -0600 /gone" + System.lineSeparator());
  }

  /** Writes to the log until something has been printed. */
  private static void serve(Path log, CountDownLatch printed) {
    try {
      do {
        Files.writeString(log, MISSED, StandardOpenOption.APPEND);
      } while (!printed.await(5, TimeUnit.MILLISECONDS));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void patterns_choose_what_is_pushed() throws Exception {
    String log = log(FOUND + MISSED);

    assertThat(launch("threaded", "--file", log, "--pattern", "gone").out)
        .startsWith("runner: " + MISSED);
    assertThat(launch("process", "--file", log, "--pattern", "gone").out)
        .contains("process: " + MISSED);
    assertThat(launch("network-consumers", "--file", log, "--pattern", "gone").out)
        .isEqualTo("gone: received 1 lines, the last is\n    " + MISSED);
    assertThat(launch("network-consumers", "--pattern", "nothing like it").out)
        .isEqualTo("nothing like it: received 0 lines, the last is\n    missing\n");
  }

  @Test
  void patterns_of_a_growing_log_have_defaults_to_replace() throws Exception {
    String log = log(AccessLogs.lines().get(0) + "\n");

    assertThat(
            launch(
                    "push-broadcast",
                    "--file",
                    log,
                    "--pattern",
                    "a",
                    "--pattern",
                    "b",
                    "--tries",
                    "1",
                    "--delay",
                    "0")
                .out)
        .isEqualTo("-- printer closed\n");
  }

  @Test
  void buses_are_those_of_the_file() throws Exception {
    Path xml =
        Files.writeString(
            folder.resolve("buses.xml"),
            "<buses><bus><id>7</id><direction>Home</direction></bus></buses>");

    assertThat(launch("buses", "--file", xml.toString(), "--pattern", "Home").out)
        .containsPattern("(?s)    7  null  Home .*    7  null  Home ");
  }

  @Test
  void xml_that_is_malformed_or_refers_to_other_files_is_an_error() throws Exception {
    Path xml = Files.writeString(folder.resolve("buses.xml"), "<buses><bus></buses>");
    Path type = Files.writeString(folder.resolve("type.xml"), "<!DOCTYPE buses><buses/>");

    assertThat(launch("buses", "--file", xml.toString()).exitCode).isEqualTo(1);
    assertThat(errors())
        .startsWith("bobbin-samples: buses failed: the file is no well-formed XML: ")
        .hasLineCount(1);
    assertThat(launch("buses", "--file", type.toString()).exitCode).isEqualTo(1);
  }

  @Test
  void number_of_clients_and_threads_is_free() throws Exception {
    assertThat(launch("echo-server", "--clients", "2").out).contains("2 clients have received 6 l");
    assertThat(launch("futures", "--workers", "1").out).isEqualTo(Expected.outputOf("futures"));
    assertThat(launch("echo-server", "--clients", "0").exitCode).isEqualTo(2);
    assertThat(errors()).contains("'0' is not a whole number from 1 to 1000");
  }

  @Test
  void both_event_loops_print_the_same_whoever_works() throws Exception {
    for (String workers : List.of("1", "7")) {
      for (String delay : List.of("0", "3")) {
        String[] options = {"--workers", workers, "--delay", delay};
        assertThat(launch(with("loop-dispatch", options)).out)
            .isEqualTo(launch(with("event-loop-dispatch", options)).out);
      }
    }
  }

  @Test
  void programs_on_the_event_loop_take_numbers() throws Exception {
    assertThat(launch("loop-echo", "--clients", "3").out).contains("3 clients have received 9 l");
    assertThat(launch("crawl", "--workers", "1").out).startsWith("40 pages read, with 81 links\n");

    assertThat(launch("crawl", "--workers", "0").exitCode).isEqualTo(2);
  }

  private static String[] with(String name, String... options) {
    List<String> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  @Test
  void costs_go_to_standard_error() throws Exception {
    PrintStream standard = System.err;
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      assertThat(launch("coroutine-or-object", "--lines", "10", "--time").out)
          .endsWith("The coroutine has found 10 of 10 lines\n");
      assertThat(launch("fibonacci", "--time").out).isEqualTo(Expected.outputOf("fibonacci"));
    } finally {
      System.setErr(standard);
    }

    assertThat(errors().lines())
        .hasSize(6)
        .allMatch(line -> line.matches("[a-z ]+: \\d+\\.\\d ns, \\d+\\.\\d bytes for each"));
  }

  private record Run(int exitCode, String out) {}

  private Run launch(String... arguments) throws Exception {
    int[] exitCode = new int[1];
    String out = StandardOutput.of(() -> exitCode[0] = launcher().launch(arguments));
    return new Run(exitCode[0], out);
  }

  private Launcher launcher() {
    return new Launcher(Programs.MODULES, System.out, new PrintStream(err, true));
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String log(String text) throws Exception {
    return Files.writeString(folder.resolve("log"), text).toString();
  }
}
