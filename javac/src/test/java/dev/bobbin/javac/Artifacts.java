package dev.bobbin.javac;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The jars that tests put on paths. */
final class Artifacts {
  private Artifacts() {}

  /** The jar under test: packaged, with the weaver inside. */
  static Path bobbinJavac() {
    return Path.of(System.getProperty("bobbin.javac.jar"));
  }

  /** The runtime, as a jar or a folder. */
  static Path runtime() {
    return ofModule("runtime");
  }

  /** A module of this project, as a jar or a folder. */
  static Path ofModule(String name) {
    return onClassPath(
        path -> path.toString().replace('\\', '/').matches(".*/" + name + "/target/[^/]*"));
  }

  /** A jar on the class path of the tests, by the start of its name. */
  static Path jar(String start) {
    return onClassPath(path -> path.getFileName().toString().startsWith(start));
  }

  private static Path onClassPath(Predicate<Path> wanted) {
    return classPath().stream().filter(wanted).findFirst().orElseThrow();
  }

  static List<Path> classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator)).map(Path::of).toList();
  }

  static String path(Path... elements) {
    return path(List.of(elements));
  }

  static String path(List<Path> elements) {
    return elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
