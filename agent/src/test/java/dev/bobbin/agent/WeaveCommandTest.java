package dev.bobbin.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does with several inputs, and with such as are none. */
class WeaveCommandTest {
  private static final String COUNTER =
      """
      package acme;

      public class Counter {
        @dev.bobbin.Generator
        static dev.bobbin.Gen<Integer> count() {
          dev.bobbin.Gen.yield(1);
          return dev.bobbin.Gen.done();
        }

        public static void main(String[] args) {
          System.out.println(count().toList());
        }
      }
      """;

  private static final String WRONG =
      """
      package acme;

      public class Wrong {
        @dev.bobbin.Generator
        static synchronized dev.bobbin.Gen<Integer> locked() {
          dev.bobbin.Gen.yield(1);
          return dev.bobbin.Gen.done();
        }
      }
      """;

  private static final String ONE = "Wove 1 generator in 1 class\n";

  @TempDir Path folder;
  private Path classes;
  private Path classFile;
  private byte[] compiled;

  @BeforeEach
  void compile() throws IOException {
    classes = Files.createDirectory(folder.resolve("classes"));
    Compilation.compile(classes, COUNTER);
    classFile = classes.resolve("acme/Counter.class");
    compiled = Files.readAllBytes(classFile);
  }

  @Test
  void a_single_class_file_is_woven() {
    assertThat(weave(classFile)).isEqualTo(new Outcome(0, ONE, ""));
    assertThat(run(classes)).isEqualTo(new Outcome(0, "[1]\n", ""));
  }

  @Test
  void what_is_named_twice_counts_once() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), classes);

    Outcome outcome =
        weave(
            classes,
            classes,
            classes.resolve("../classes"),
            link,
            classFile,
            classes.resolve("acme"));

    assertThat(outcome).isEqualTo(new Outcome(0, ONE, ""));
  }

  @Test
  void what_is_woven_already_is_said_to_be() {
    weave(classes);

    assertThat(weave(classes))
        .isEqualTo(new Outcome(0, "Nothing to weave: 1 class is already woven\n", ""));
    assertThat(weave(classFile))
        .isEqualTo(new Outcome(0, "Nothing to weave: 1 class is already woven\n", ""));
  }

  @Test
  void what_is_unusable_does_not_stop_the_others() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "text");
    Path missing = folder.resolve("missing");
    Path signed = jar("signed.jar", "META-INF/A.SF", "acme/Counter.class");
    byte[] signedBefore = Files.readAllBytes(signed);

    Outcome outcome = weave(text, missing, signed, classes);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEqualTo(ONE);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.equals("bobbin: there is no " + missing))
        .anyMatch(line -> line.startsWith("bobbin: " + text + " is not a jar"))
        .anyMatch(line -> line.startsWith("bobbin: " + signed + " is signed"));
    assertThat(signed).hasBinaryContent(signedBefore);
    assertThat(run(classes)).isEqualTo(new Outcome(0, "[1]\n", ""));
  }

  @Test
  void an_error_in_a_class_names_its_source_by_path_and_leaves_all_as_it_was() throws IOException {
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    Compilation.compile(wrong, WRONG);

    Outcome outcome = weave(wrong, folder.resolve("missing"), classes);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("acme/Wrong.java:").contains("nothing was woven");
    assertThat(classFile).hasBinaryContent(compiled);
  }

  @Test
  void a_folder_of_jars_says_what_to_do() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Files.move(jar("a.jar", "acme/Counter.class"), lib.resolve("a.jar"));

    assertThat(weave(lib))
        .isEqualTo(
            new Outcome(
                0,
                "No generators to weave\n",
                "bobbin: "
                    + lib
                    + " holds no class files; it holds 1 jar: name what is to be"
                    + " woven\n"));
  }

  @Test
  void woven_classes_go_elsewhere_and_the_input_stays() throws IOException {
    Path jar = jar("lib.jar", "acme/Counter.class");
    byte[] jarBefore = Files.readAllBytes(jar);
    Path out = folder.resolve("out");

    Outcome outcome =
        commandLine("weave", "-o", out.toString(), classes.toString(), jar.toString());

    assertThat(outcome).isEqualTo(new Outcome(0, "Wove 2 generators in 2 classes\n", ""));
    assertThat(classFile).hasBinaryContent(compiled);
    assertThat(jar).hasBinaryContent(jarBefore);
    assertThat(run(out)).isEqualTo(new Outcome(0, "[1]\n", ""));
    assertThat(run(out.resolve("lib.jar"))).isEqualTo(new Outcome(0, "[1]\n", ""));
  }

  @Test
  void a_single_class_goes_to_the_folder_of_its_package() throws IOException {
    Path moved = Files.copy(classFile, folder.resolve("Counter.class"));
    Path out = folder.resolve("out");

    assertThat(commandLine("weave", "-o", out.toString(), moved.toString()).out()).isEqualTo(ONE);

    assertThat(run(out)).isEqualTo(new Outcome(0, "[1]\n", ""));
    assertThat(moved).hasBinaryContent(compiled);
  }

  /** Whether the loop closes the generator of the other class depends on what that class is. */
  @Test
  void of_two_folders_with_a_class_of_the_same_name_each_sees_its_own() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Compilation.compile(other, items("static Gen<String> items() { return KEPT; }"));
    Path own = loops("own");

    assertThat(weave(other, own).exitCode()).isZero();

    assertThat(run(own)).isEqualTo(new Outcome(0, "closed\nend\n", ""));
  }

  @Test
  void class_files_see_the_classes_beside_them() throws IOException {
    Path own = loops("own");

    assertThat(weave(own.resolve("acme/Counter.class"), own.resolve("acme/Items.class")).out())
        .isEqualTo("Wove 2 generators in 2 classes\n");

    assertThat(run(own)).isEqualTo(new Outcome(0, "closed\nend\n", ""));
  }

  @Test
  void classes_in_a_folder_of_a_jar_see_those_of_that_folder() throws IOException {
    Path own = loops("own");
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("Counter", "Items")) {
        String entry = "acme/" + name + ".class";
        out.putNextEntry(new ZipEntry("BOOT-INF/classes/" + entry));
        out.write(Files.readAllBytes(own.resolve(entry)));
      }
    }

    assertThat(commandLine("weave", "-o", folder.resolve("out").toString(), jar.toString()).err())
        .isEmpty();
    assertThat(weave(own).err()).isEmpty();

    try (FileSystem woven = FileSystems.newFileSystem(folder.resolve("out/app.jar"))) {
      assertThat(woven.getPath("BOOT-INF/classes/acme/Counter.class"))
          .hasSameBinaryContentAs(own.resolve("acme/Counter.class"));
    }
  }

  private Path loops(String name) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    return Compilation.compile(
        own, LOOP, items("@Generator static Gen<String> items() { " + CLOSED + " }"));
  }

  private static final String CLOSED =
      "try { Gen.yield(\"a\"); } finally { System.out.println(\"closed\"); } return Gen.done();";

  private static String items(String method) {
    return "package acme;\nimport dev.bobbin.*;\nclass Items { static Gen<String> KEPT; "
        + method
        + " }";
  }

  private static final String LOOP =
      """
      package acme;
      import dev.bobbin.*;
      public class Counter {
        @Generator static Gen<String> first() {
          for (String item : Items.items()) break;
          System.out.println("end");
          return Gen.done();
        }
        public static void main(String[] args) { first().toList(); }
      }
      """;

  @Test
  void several_runs_at_once_end_like_one() throws Exception {
    Path jar = jar("lib.jar", "acme/Counter.class");
    List<String> command =
        List.of("-jar", Jars.agent().toString(), "weave", classes.toString(), jar.toString());

    List<Process> processes =
        Stream.generate(() -> JavaProcess.builder(command).redirectErrorStream(true))
            .limit(4)
            .map(WeaveCommandTest::start)
            .toList();

    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
    assertThat(run(classes)).isEqualTo(new Outcome(0, "[1]\n", ""));
    assertThat(run(jar)).isEqualTo(new Outcome(0, "[1]\n", ""));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("classes", "lib.jar");
    assertThat(classFile.getParent().toFile().list()).hasSize(2);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the shell's limit of file sizes")
  void a_disk_that_is_full_is_named_with_the_file_and_changes_nothing() throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("acme/Counter.class"));
      out.write(compiled);
      out.putNextEntry(new ZipEntry("noise"));
      byte[] noise = new byte[1 << 20];
      new Random(7).nextBytes(noise);
      out.write(noise);
    }
    byte[] before = Files.readAllBytes(jar);
    List<String> command =
        JavaProcess.builder(
                List.of(
                    "-XX:-UsePerfData", "-jar", Jars.agent().toString(), "weave", jar.toString()))
            .command();

    ProcessBuilder limited = new ProcessBuilder("sh", "-c", "ulimit -f 512; exec \"$@\"", "sh");
    limited.command().addAll(command);
    Outcome outcome = JavaProcess.outcomeOf(limited);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("bobbin: cannot write " + jar.toRealPath() + ": ");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(jar).hasBinaryContent(before);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("classes", "lib.jar");
  }

  @Test
  void wrong_usage_is_told_of() {
    String help = "; see java -jar bobbin-agent.jar --help\n";
    assertThat(commandLine("weave", "").err())
        .isEqualTo("bobbin: an empty path; write . for the current folder" + help);
    assertThat(commandLine("weave", "-o").err())
        .isEqualTo("bobbin: -o takes one place to write to" + help);
    assertThat(commandLine("weave", "-o", "x", "-o", "y", "z").err())
        .isEqualTo("bobbin: -o takes one place to write to" + help);
    assertThat(commandLine("weave", "-o", "x").err()).isEqualTo("bobbin: nothing to weave" + help);
    assertThat(commandLine("weave", "--", "-o"))
        .isEqualTo(new Outcome(2, "", "bobbin: there is no -o\n"));
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        if (entry.endsWith(".class")) {
          out.write(compiled);
        }
      }
    }
    return jar;
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Outcome run(Path classes) {
    String path = JavaProcess.classPath(classes, Jars.runtime());
    return JavaProcess.run("-cp", path, "acme.Counter");
  }

  private static Outcome weave(Path... inputs) {
    String[] arguments =
        Stream.concat(Stream.of("weave"), Arrays.stream(inputs).map(Path::toString))
            .toArray(String[]::new);
    return commandLine(arguments);
  }

  private static Outcome commandLine(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLine commandLine =
        new CommandLine(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    int exitCode = commandLine.run(List.of(arguments));
    return new Outcome(exitCode, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
