package dev.bobbin.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build made, and where its sources are. */
final class Build {
  static final Path AGENT_JAR = Path.of(System.getProperty("bobbin.agent.jar"));
  static final Path RUNTIME_JAR = Path.of(System.getProperty("bobbin.runtime.jar"));
  static final Path STDLIB_JAR = Path.of(System.getProperty("bobbin.stdlib.jar"));
  static final Path DISPATCH_JAR = Path.of(System.getProperty("bobbin.dispatch.jar"));
  static final Path SAMPLES_JAR = Path.of(System.getProperty("bobbin.samples.jar"));
  static final Path PICOCLI_JAR = Path.of(System.getProperty("picocli.jar"));
  static final Path JACOCO_JAR = Path.of(System.getProperty("jacoco.agent.jar"));
  static final String VERSION = System.getProperty("bobbin.version");

  static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path ROOT = MODULE.getParent();
  static final Path SOURCES = MODULE.resolve("src/main/java");
  static final Path RESOURCES = MODULE.resolve("src/main/resources");
  static final Path CLASSES = MODULE.resolve("target/classes");
  static final Path TEST_SOURCES = MODULE.resolve("src/test/java");
  static final Path TEST_CLASSES = MODULE.resolve("target/test-classes");

  /** What the samples need to run. */
  static final Path[] LIBRARIES = libraries();

  private Build() {}

  private static Path[] libraries() {
    try (Stream<Path> jars = Files.list(SAMPLES_JAR.resolveSibling("lib"))) {
      return jars.sorted().toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
