package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/guide/build-tools.md says, as far as the tools are there. */
class BuildToolsTest {
  private static final Path PAGE = Path.of("../docs/guide/build-tools.md");

  @TempDir Path folder;

  @EachClosedJavac
  void the_command_of_javac(Javac javac) throws IOException {
    String command = block("sh", "javac -d");
    List<String> arguments = new ArrayList<>();
    for (String word : command.strip().split(" ")) {
      arguments.add(
          word.equals("classes")
              ? folder.resolve("classes").toString()
              : word.replace("bobbin-runtime.jar", Artifacts.runtime().toString())
                  .replace("bobbin-javac.jar", Artifacts.bobbinJavac().toString())
                  .replace("Countdown.java", countdown().toString()));
    }

    assertThat(javac.compile(arguments.subList(1, arguments.size())))
        .isEqualTo(new Javac.Outcome(0, ""));
    assertWoven(folder.resolve("classes"), javac);
  }

  @Test
  void the_snippet_of_maven_is_that_of_the_projects_that_are_built() throws IOException {
    String snippet =
        block("xml", "<annotationProcessorPaths>").replace("0.1.0-SNAPSHOT", "@project.version@");
    String pom = Files.readString(Path.of("src/it/multi-module/pom.xml"));

    assertThat(withoutSpace(pom)).contains(withoutSpace(snippet));
  }

  @Test
  void the_options_that_open_javac() throws IOException {
    String options = block("text", "--add-opens");

    for (String option : options.lines().toList()) {
      assertThat(Javac.opening()).contains(option);
    }
    assertThat(options.lines()).hasSize(5);
  }

  @Test
  void the_build_file_of_ant() throws IOException {
    Path ant = onPath("ant");
    Path project = project(false);
    Project.write(project.resolve("build.xml"), block("xml", "<project name="));

    JavaProcess.Outcome outcome = run(project, ant.toString());

    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertWoven(project.resolve("classes"), Javac.CLOSED_17);
  }

  /**
   * Of Gradle, whatever is installed. Debian's 4.4 has no configuration of the name
   * annotationProcessor yet: the path is named by what that configuration sets.
   */
  @Test
  void gradle_weaves_main_and_test_classes() throws IOException {
    Path gradle = onPath("gradle");
    Path project = project(true);
    Project.write(
        project.resolve("build.gradle"),
        """
        apply plugin: 'java'
        dependencies { compile files('lib/bobbin-runtime.jar') }
        tasks.withType(JavaCompile) {
          options.annotationProcessorPath = files('lib/bobbin-javac.jar')
        }
        """);
    Project.write(
        project.resolve("src/test/java/InTests.java"),
        Programs.COUNTDOWN.replace("Countdown", "InTests"));

    JavaProcess.Outcome outcome =
        run(
            project,
            gradle.toString(),
            "--offline",
            "--no-daemon",
            "-g",
            folder.resolve("gradle-home").toString(),
            "testClasses");

    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertWoven(project.resolve("build/classes/java/main"), Javac.CLOSED_17);
    assertThat(Project.contents(project.resolve("build/classes/java/test")).keySet())
        .anyMatch(name -> name.startsWith("InTests$"));
  }

  private static void assertWoven(Path classes, Javac javac) {
    String classPath = Artifacts.path(classes, Artifacts.runtime());
    assertThat(javac.run(classPath, "Countdown").output().strip()).isEqualTo(Programs.COUNTED);
  }

  private Path countdown() {
    return Project.write(folder.resolve("Countdown.java"), Programs.COUNTDOWN);
  }

  /** A project with the jars in {@code lib}. */
  private Path project(boolean mavenLayout) throws IOException {
    Path project = folder.resolve("project");
    String sources = mavenLayout ? "src/main/java" : "src";
    Project.write(project.resolve(sources).resolve("Countdown.java"), Programs.COUNTDOWN);
    Files.createDirectories(project.resolve("lib"));
    copy(Artifacts.runtime(), project.resolve("lib/bobbin-runtime.jar"));
    copy(Artifacts.bobbinJavac(), project.resolve("lib/bobbin-javac.jar"));
    return project;
  }

  private static void copy(Path jar, Path target) throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(jar), "did not run: nothing is packaged");
    Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JavaProcess.Outcome run(Path folder, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .put("JAVA_HOME", Javac.CLOSED_17.java().getParent().getParent().toString());
    return JavaProcess.outcomeOf(builder);
  }

  private static Path onPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> {
              Assumptions.abort("did not run: there is no " + tool + " on the path");
              return null;
            });
  }

  /** Returns the first block of a language that contains some words. */
  private static String block(String language, String words) throws IOException {
    Pattern blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = blocks.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      if (matcher.group(1).contains(words)) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("no block of " + language + " with " + words);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
