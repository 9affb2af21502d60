package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.OncePerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OncePerBuild
class CommandLineTest {
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
          System.out.println(countdown(3).toList());
        }
      }
      """;

  private static final String WRONG =
      """
      import dev.bobbin.Gen;
      import dev.bobbin.Generator;

      public class Wrong {
        @Generator
        static synchronized Gen<Integer> locked() {
          Gen.yield(1);
          return Gen.done();
        }
      }
      """;

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);
  private static final Outcome WOVEN = new Outcome(0, "Wove 1 generator in 1 class\n", "");
  private static final Outcome NOTHING =
      new Outcome(0, "Nothing to weave: 2 classes are already woven\n", "");

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    classes = Files.createDirectory(folder.resolve("classes"));
    Compilation.compile(classes, COUNTDOWN);
  }

  @Test
  void a_folder_is_woven_in_place() {
    assertThat(commandLine("weave", classes.toString())).isEqualTo(WOVEN);
    assertThat(runCountdown(classes)).isEqualTo(new Outcome(0, "[3, 2, 1]\n", ""));
  }

  @Test
  void a_jar_is_woven_in_place() throws IOException {
    Path jar = jar("");

    assertThat(commandLine("weave", jar.toString())).isEqualTo(WOVEN);
    assertThat(runCountdown(jar)).isEqualTo(new Outcome(0, "[3, 2, 1]\n", ""));
  }

  @Test
  void the_classes_of_a_later_release_are_woven() throws IOException {
    Path jar = jar("META-INF/versions/17/");

    assertThat(commandLine("weave", jar.toString())).isEqualTo(WOVEN);
    assertThat(runCountdown(jar)).isEqualTo(new Outcome(0, "[3, 2, 1]\n", ""));
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    Path jar = jar("");
    commandLine("weave", classes.toString(), jar.toString());
    Path classFile = classes.resolve("Countdown.class");
    Files.setLastModifiedTime(jar, LONG_AGO);
    Files.setLastModifiedTime(classFile, LONG_AGO);

    Outcome second = commandLine("weave", classes.toString(), jar.toString());

    assertThat(second).isEqualTo(NOTHING);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(classFile)).isEqualTo(LONG_AGO);
  }

  @Test
  void one_error_leaves_everything_as_it_was() throws IOException {
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    Compilation.compile(wrong, WRONG);
    byte[] before = Files.readAllBytes(classes.resolve("Countdown.class"));

    Outcome outcome = commandLine("weave", classes.toString(), wrong.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("[YIELD_IN_SYNCHRONIZED] Wrong.locked: ")
        .endsWith("1 error in generators, nothing was woven\n");
    assertThat(classes.resolve("Countdown.class")).hasBinaryContent(before);
  }

  @Test
  void a_signed_jar_is_refused() throws IOException {
    Path jar = jar("", "META-INF/ACME.SF");

    Outcome outcome = commandLine("weave", jar.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("lib.jar is signed").doesNotContain("Exception");
  }

  @Test
  void a_jar_with_an_entry_outside_is_refused() throws IOException {
    Path jar = jar("", "../../outside");

    assertThat(commandLine("weave", jar.toString()))
        .isEqualTo(
            new Outcome(
                2, "", "bobbin: " + jar + " has an entry that points out of it: ../../outside\n"));
  }

  @Test
  void a_jar_that_unpacks_to_far_more_than_a_jar_is_refused() throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, "Countdown.class", Files.readAllBytes(classes.resolve("Countdown.class")));
      put(out, "zeros", new byte[300 << 20]);
    }

    Outcome outcome = commandLine("weave", jar.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("bobbin: " + jar + " would unpack to 300 MB, more than");
  }

  @Test
  void a_class_of_an_unknown_java_is_named_with_what_to_update() throws IOException {
    Path classFile = classes.resolve("Countdown.class");
    byte[] bytes = Files.readAllBytes(classFile);
    bytes[7] = 99;
    Files.write(classFile, bytes);

    Outcome outcome = commandLine("weave", classes.toString());

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "",
                "Countdown: [CLASS_FILE_TOO_NEW] Countdown: class file version 99 is newer than"
                    + " this release can read (69, Java 25); compile with an older --release, or"
                    + " update Bobbin\n1 error in generators, nothing was woven\n"));
  }

  @Test
  void what_is_woven_already_is_left_alone_by_the_agent() {
    commandLine("weave", classes.toString());

    Outcome outcome =
        JavaProcess.run(
            Jars.agentOption() + "=verbose",
            "-cp",
            JavaProcess.classPath(classes, Jars.runtime()),
            "Countdown");

    assertThat(outcome).isEqualTo(new Outcome(0, "[3, 2, 1]\n", ""));
  }

  @Test
  void a_missing_path_is_an_error() {
    assertThat(commandLine("weave", "missing"))
        .isEqualTo(new Outcome(2, "", "bobbin: there is no missing\n"));
  }

  @Test
  void what_is_neither_folder_nor_jar_is_an_error() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "text");

    Outcome outcome = commandLine("weave", text.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("bobbin: ").contains("text.txt is not a jar");
  }

  @Test
  void wrong_usage_points_to_the_help() {
    String help = "; see java -jar bobbin-agent.jar --help\n";

    assertThat(commandLine()).isEqualTo(new Outcome(2, "", "bobbin: no command" + help));
    assertThat(commandLine("wave"))
        .isEqualTo(new Outcome(2, "", "bobbin: unknown command 'wave'" + help));
    assertThat(commandLine("weave"))
        .isEqualTo(new Outcome(2, "", "bobbin: nothing to weave" + help));
    assertThat(commandLine("weave", "--dry"))
        .isEqualTo(new Outcome(2, "", "bobbin: unknown option '--dry'" + help));
  }

  @Test
  void help_and_version_are_no_errors() {
    Outcome help = commandLine("--help");
    Outcome version = commandLine("--version");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("java -jar bobbin-agent.jar weave DIR|JAR|CLASS...");
    assertThat(commandLine("weave", "--help")).isEqualTo(help);
    assertThat(version.out()).matches("bobbin \\d+\\.\\d+\\.\\d+.*\n");
  }

  /** Makes a multi-release jar with the compiled class below a prefix, and with empty entries. */
  private Path jar(String prefix, String... emptyEntries) throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n".getBytes());
      for (String name : emptyEntries) {
        put(out, name, new byte[0]);
      }
      put(out, prefix + "Countdown.class", Files.readAllBytes(classes.resolve("Countdown.class")));
    }
    return jar;
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static Outcome runCountdown(Path classes) {
    return JavaProcess.run("-cp", JavaProcess.classPath(classes, Jars.runtime()), "Countdown");
  }

  private static Outcome commandLine(String... arguments) {
    List<String> command = new ArrayList<>(List.of("-jar", Jars.agent().toString()));
    command.addAll(List.of(arguments));
    return JavaProcess.run(command);
  }
}
