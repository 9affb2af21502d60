package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.files.DirectoryResult;
import dev.bobbin.weaver.files.DirectoryWeaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is woven inside javac is, byte for byte, what is woven in a second step after it.
 *
 * <p>The sources are those of the samples, and with the profile {@code thorough} those of the
 * conformance tests, too. In each build, some combinations are compiled; with the profile, all.
 */
class SameBytesTest {
  private static final boolean THOROUGH = Boolean.getBoolean("bobbin.thorough");
  private static final List<String> SAMPLES = List.of("../samples/src/main/java");
  private static final List<String> PART =
      List.of("../samples/src/main/java/dev/bobbin/samples/guide");
  private static final List<String> CONFORMANCE = List.of("../conformance/src/test/java");
  private static final List<List<String>> OPTIONS =
      List.of(List.of("-g"), List.of("-g:none"), List.of("-parameters"), List.of());
  private static final List<String> IN_MEMORY = List.of("-g:none");

  /** What was compiled and woven in two steps, by all that makes a difference; classes by path. */
  private static final Map<List<Object>, Map<String, byte[]>> WOVEN_AFTERWARDS = new HashMap<>();

  @TempDir Path folder;

  static List<Arguments> combinations() {
    if (!THOROUGH) {
      return List.of(
          Arguments.of(Javac.CLOSED_17, SAMPLES, List.of("-g")),
          Arguments.of(Javac.OPEN_25, SAMPLES, IN_MEMORY),
          Arguments.of(Javac.CLOSED_25, PART, List.of("-parameters")));
    }
    List<Arguments> all = new ArrayList<>();
    for (Javac javac : Javac.values()) {
      for (List<String> options : OPTIONS) {
        all.add(Arguments.of(javac, SAMPLES, options));
        all.add(Arguments.of(javac, CONFORMANCE, options));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void as_woven_after_javac(Javac javac, List<String> sources, List<String> options) {
    Map<String, byte[]> expected = wovenAfterwards(javac, sources, options);
    Path actual = folder.resolve("actual");

    compile(javac, Artifacts.bobbinJavac(), actual, sources, options);

    assertSame(expected, actual);
  }

  /** What closes a loop's generator depends on how that is declared, maybe in a local class. */
  @EachJavac
  void loops_over_generators_of_local_classes_are_woven_as_after_javac(Javac javac) {
    Path sources = folder.resolve("loops");
    Project.write(sources.resolve("Loops.java"), Programs.LOOPS);

    as_woven_after_javac(javac, List.of(sources.toString()), List.of("-g"));
  }

  @EachJavac
  void as_woven_after_javac_without_d(Javac javac) {
    onlyOnceUnlessThorough(javac, Javac.CLOSED_17);
    Map<String, byte[]> expected = wovenAfterwards(javac, SAMPLES, List.of("-g"));
    Path copies = copy(SAMPLES.get(0));
    List<String> arguments = arguments(Artifacts.bobbinJavac(), List.of("-g"));
    arguments.addAll(javaFiles(List.of(copies.toString())));

    Javac.Outcome outcome = javac.compile(arguments);

    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    javaFiles(List.of(copies.toString()))
        .forEach(file -> assertThat(Path.of(file).toFile().delete()).isTrue());
    assertSame(expected, copies);
  }

  @EachJavac
  void as_woven_after_javac_in_memory(Javac javac) {
    onlyOnceUnlessThorough(javac, Javac.OPEN_25);
    Map<String, byte[]> expected = wovenAfterwards(javac, SAMPLES, IN_MEMORY);
    for (String manager : List.of("full", "weaving")) {
      boolean processes = manager.equals("full");
      List<String> arguments =
          new ArrayList<>(List.of(manager, folder.resolve(manager).toString()));
      arguments.addAll(
          arguments(processes ? Artifacts.bobbinJavac() : Noop.in(folder, javac), IN_MEMORY));
      arguments.addAll(javaFiles(SAMPLES));
      Path program = Path.of("target", "test-classes").toAbsolutePath();

      String output =
          javac
              .run(
                  Artifacts.path(program, Artifacts.bobbinJavac()),
                  MemoryCompiler.class.getName(),
                  arguments.toArray(new String[0]))
              .output();

      assertThat(output).contains("compiled true").doesNotContain("ERROR");
      assertSame(expected, folder.resolve(manager));
    }
  }

  @EachJavac
  void as_woven_after_javac_in_several_modules(Javac javac) {
    Path sources = folder.resolve("modules");
    Project.write(sources.resolve("a/module-info.java"), "module a { requires dev.bobbin; }");
    Project.write(sources.resolve("a/com/acme/Shapes.java"), Programs.SHAPES);
    Project.write(sources.resolve("b/module-info.java"), "module b { requires dev.bobbin; }");
    Project.write(sources.resolve("b/org/Countdown.java"), "package org;" + Programs.COUNTDOWN);
    List<String> options =
        List.of("-p", Artifacts.runtime().toString(), "--module-source-path", sources.toString());
    Map<String, byte[]> expected = wovenAfterwards(javac, List.of(sources.toString()), options);

    compile(
        javac,
        Artifacts.bobbinJavac(),
        folder.resolve("actual"),
        List.of(sources.toString()),
        options);

    assertSame(expected, folder.resolve("actual"));
  }

  @EachClosedJavac
  void to_weave_again_changes_nothing(Javac javac) throws IOException {
    Project project = new Project(folder, javac);
    project.source("com/acme/Shapes.java", Programs.SHAPES);
    assertThat(project.compile().succeeded()).isTrue();
    Map<String, byte[]> before = Project.contents(project.classes());

    DirectoryResult result = weave(project.classes());

    assertThat(result.hasErrors()).isFalse();
    assertThat(Project.contents(project.classes())).containsExactlyEntriesOf(before);
  }

  /** In the ways in which little can differ, one compiler is enough for each build. */
  private static void onlyOnceUnlessThorough(Javac javac, Javac one) {
    Assumptions.assumeTrue(THOROUGH || javac == one, "did not run: it does with -Pthorough");
  }

  private Map<String, byte[]> wovenAfterwards(
      Javac javac, List<String> sources, List<String> options) {
    return WOVEN_AFTERWARDS.computeIfAbsent(
        List.of(javac, sources, options), key -> compileAndWeave(javac, sources, options));
  }

  private Map<String, byte[]> compileAndWeave(
      Javac javac, List<String> sources, List<String> options) {
    Path classes = folder.resolve("expected");
    compile(javac, Noop.in(folder, javac), classes, sources, options);
    DirectoryResult result = weave(classes);
    assertThat(result.hasErrors()).as(result.toString()).isFalse();
    return Project.contents(classes);
  }

  private static DirectoryResult weave(Path classes) {
    try {
      WeaverOptions options = WeaverOptions.defaults().withClassFiles(name -> read(name, classes));
      return new DirectoryWeaver(new Weaver(options)::weave).weave(classes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What has been compiled, or is on the class path. */
  private static Optional<byte[]> read(String internalName, Path classes) {
    for (Path folder : List.of(classes, classes.resolve("a"), classes.resolve("b"))) {
      Path file = folder.resolve(internalName + ".class");
      if (Files.exists(file)) {
        return Optional.of(readAll(file));
      }
    }
    String resource = "/" + internalName + ".class";
    try (InputStream in = SameBytesTest.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] readAll(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void compile(
      Javac javac, Path processors, Path classes, List<String> sources, List<String> options) {
    List<String> arguments = arguments(processors, options);
    arguments.addAll(List.of("-d", classes.toString()));
    arguments.addAll(javaFiles(sources));
    Javac.Outcome outcome = javac.compile(arguments);
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
  }

  private static List<String> arguments(Path processors, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-nowarn", "-processorpath", processors.toString()));
    if (!options.contains("-p")) {
      arguments.addAll(List.of("-cp", Artifacts.path(libraries())));
    }
    return arguments;
  }

  /** All that the sources use; nothing of this module, and no processors. */
  private static List<Path> libraries() {
    Set<String> own = Set.of("javac/target/classes", "javac/target/test-classes");
    return Artifacts.classPath().stream()
        .filter(path -> own.stream().noneMatch(path::endsWith))
        .filter(
            path ->
                !path.toString()
                    .matches(".*(bobbin-javac|lombok|errorprone|nullaway|mapstruct|dagger).*"))
        .toList();
  }

  private static List<String> javaFiles(List<String> folders) {
    List<String> files = new ArrayList<>();
    for (String one : folders) {
      Project.files(Path.of(one).toAbsolutePath().normalize()).stream()
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .forEach(files::add);
    }
    return files;
  }

  private Path copy(String sources) {
    Path copies = folder.resolve("copies");
    Project.contents(Path.of(sources))
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".java")) {
                Project.write(
                    copies.resolve(name),
                    new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
              }
            });
    return copies;
  }

  private static void assertSame(Map<String, byte[]> wanted, Path actual) {
    Map<String, byte[]> found = Project.contents(actual);
    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    Map<String, byte[]> different = new HashMap<>(found);
    different.entrySet().removeIf(e -> Arrays.equals(e.getValue(), wanted.get(e.getKey())));
    assertThat(different.keySet()).isEmpty();
  }
}
