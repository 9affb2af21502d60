package dev.bobbin.agent;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Class paths as {@code java} and {@code javac} take them. */
final class ClassPath {

  private ClassPath() {}

  /**
   * Returns the entries of a class path; {@code lib/*} stands for all jars in the folder {@code
   * lib}, by their names.
   *
   * @throws IllegalArgumentException with the complaint, if an entry is no path, or a folder with
   *     an asterisk cannot be read
   */
  static List<Path> entries(String classPath) {
    return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> isOfAll(entry) ? jarsIn(entry) : Stream.of(path(entry)))
        .toList();
  }

  private static boolean isOfAll(String entry) {
    return entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*");
  }

  private static Stream<Path> jarsIn(String entry) {
    Path folder = path(entry.substring(0, entry.length() - 1));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ClassPath::isJar).sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the folder of '" + entry + "': " + e, e);
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  /**
   * Returns a path as it is written.
   *
   * @throws IllegalArgumentException with the complaint, if it is none
   */
  static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException invalid) {
      throw new IllegalArgumentException(
          "'" + argument + "' is no path: " + invalid.getReason(), invalid);
    }
  }
}
