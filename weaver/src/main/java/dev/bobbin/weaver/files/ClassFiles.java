package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and finds class files. */
final class ClassFiles {

  /** No compiler makes a class file of a tenth of this; weaving takes some times its size. */
  static final int MOST_BYTES = 32 << 20;

  static final String SUFFIX = ".class";

  private ClassFiles() {}

  /**
   * Returns the bytes of a class file.
   *
   * @throws IOException if it cannot be read, or is larger than any class
   */
  static byte[] read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new IOException(file + " " + tooLarge(size));
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder, where a class file belongs");
    }
    return Files.readAllBytes(file);
  }

  static String tooLarge(long size) {
    return "has " + (size >> 20) + " MB, too much for a class";
  }

  /** Returns the bytes of a class file, if there is one. */
  static Optional<byte[]> readIfPresent(Path file) throws IOException {
    try {
      return Optional.of(read(file));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  /**
   * Returns the file of a class in the package of another.
   *
   * <p>It is found by the neighbour's path and not from the root, since a class below {@code
   * META-INF/versions} lies deeper than its name says.
   */
  static Path beside(Path neighbour, String internalName) {
    return neighbour.resolveSibling(fileName(internalName));
  }

  /** Returns the name of the file of a class, without its folder. */
  static String fileName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1) + SUFFIX;
  }

  /** Returns the classes beside a class file whose names start with its own and a dollar. */
  static List<Path> membersOf(Path classFile) throws IOException {
    String name = classFile.getFileName().toString();
    String start = name.substring(0, name.length() - SUFFIX.length()) + "$";
    List<Path> members = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            classFile.toAbsolutePath().getParent(), file -> isMember(file, start))) {
      files.forEach(members::add);
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return members;
  }

  private static boolean isMember(Path file, String start) {
    String name = file.getFileName().toString();
    return name.startsWith(start) && name.endsWith(SUFFIX);
  }
}
