package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.io.TempDir;

/** Java and Kotlin in one project: Kotlin's compiler first, on the sources of both, then javac. */
class KotlinProjectTest {
  @TempDir Path folder;

  private static final String JAVA =
      """
      import dev.bobbin.*;
      public class Counts {
        @Generator public static Gen<Integer> upTo(Limit limit) {
          for (int i = 0; i < limit.getValue(); i++) { Gen.yield(i); }
          return Gen.done();
        }
        public static void main(String[] arguments) {
          System.out.println(new Limit(2).together(upTo(new Limit(3))));
        }
      }
      """;

  private static final String KOTLIN =
      """
      class Limit(val value: Int) {
        fun together(other: Iterable<Int>): List<Int> = other.map { it + value } + Counts.upTo(this)
      }
      """;

  @EachJavac
  void java_generators_of_a_mixed_project_are_woven(Javac javac) {
    Project project = new Project(folder, javac);
    project.source("Counts.java", JAVA);
    project.source("Limit.kt", KOTLIN);

    compileKotlin(project);
    String path = Artifacts.path(project.classes(), Artifacts.runtime(), standardLibrary());
    Javac.Outcome outcome = project.compile("-cp", path);

    assertThat(outcome).isEqualTo(new Javac.Outcome(0, ""));
    assertThat(javac.run(path, "Counts").output().strip()).isEqualTo("[2, 3, 4, 0, 1]");
  }

  private void compileKotlin(Project project) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String classPath = Artifacts.runtime() + File.pathSeparator + standardLibrary();
    ExitCode code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "17",
                "-cp",
                classPath,
                "-d",
                project.classes().toString(),
                folder.resolve("src").toString());
    assertThat(code).as(output.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
  }

  private static Path standardLibrary() {
    return Artifacts.classPath().stream()
        .filter(path -> path.getFileName().toString().matches("kotlin-stdlib-[0-9].*"))
        .findFirst()
        .orElseThrow();
  }
}
