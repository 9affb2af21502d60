package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds, reads and replaces class files. */
final class ClassFiles {
  private static final String SUFFIX = ".class";

  private ClassFiles() {}

  /** Returns the class files below a directory, multi-release ones included, sorted by path. */
  static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName() != null)
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /**
   * Returns the file of a class in the package of another.
   *
   * <p>It is found by the neighbour's path and not from the root, since a class below {@code
   * META-INF/versions} lies deeper than its name says.
   */
  static Path beside(Path neighbour, String internalName) {
    String simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
    return neighbour.resolveSibling(simpleName + SUFFIX);
  }

  /** Puts the bytes into the file as one step, unless they are there already. */
  static void replace(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path written = file.resolveSibling(file.getFileName() + ".bobbin");
    try {
      Files.write(written, bytes);
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
