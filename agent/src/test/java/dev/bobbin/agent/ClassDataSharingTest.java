package dev.bobbin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Archives of loaded classes; the JDK makes them of jars only. */
class ClassDataSharingTest {
  private static final String PROGRAM =
      """
      public class Program {
        @dev.bobbin.Generator
        static dev.bobbin.Gen<Integer> numbers() {
          dev.bobbin.Gen.yield(1);
          return dev.bobbin.Gen.done();
        }

        public static void main(String[] args) {
          System.out.println(numbers().toList());
        }
      }
      """;

  @TempDir Path folder;
  private Path jar;
  private String classPath;

  @BeforeEach
  void pack() throws IOException {
    Path classes = Compilation.compile(Files.createDirectory(folder.resolve("classes")), PROGRAM);
    jar = folder.resolve("program.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("Program.class"));
      out.write(Files.readAllBytes(classes.resolve("Program.class")));
    }
    classPath = JavaProcess.classPath(jar, Jars.runtime());
  }

  @Test
  void woven_classes_and_their_frames_are_archived() {
    weave();

    run("-XX:ArchiveClassesAtExit=" + folder.resolve("app.jsa"));

    assertShared(run("-XX:SharedArchiveFile=" + folder.resolve("app.jsa"), "-Xlog:class+load"));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void woven_classes_and_their_frames_are_in_the_aot_cache() {
    weave();

    run("-XX:AOTCacheOutput=" + folder.resolve("app.aot"));

    assertShared(run("-XX:AOTCache=" + folder.resolve("app.aot"), "-Xlog:class+load"));
  }

  @Test
  void the_agent_weaves_what_is_archived_unwoven() {
    JavaProcess.run(
        "-XX:ArchiveClassesAtExit=" + folder.resolve("app.jsa"), "-cp", classPath, "Program");

    String said = run("-XX:SharedArchiveFile=" + folder.resolve("app.jsa"), Jars.agentOption());

    assertThat(said).endsWith("[1]\n");
  }

  private void weave() {
    int exitCode = new CommandLine(System.out, System.err).run(List.of("weave", jar.toString()));
    assertThat(exitCode).isZero();
  }

  private static void assertShared(String log) {
    assertThat(log)
        .containsPattern(" Program source: shared objects file")
        .containsPattern(" Program\\$numbers\\$Gen source: shared objects file")
        .contains("\n[1]\n");
  }

  private String run(String... options) {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-cp", classPath, "Program"));
    Outcome outcome = JavaProcess.run(command);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
