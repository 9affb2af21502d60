package dev.bobbin.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files in a folder. */
public final class ClassFolder {

  private ClassFolder() {}

  /** Returns the class files below a folder, by binary name and in its order. */
  public static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (Path file : filesIn(folder, ".class")) {
      String path = folder.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length());
      classes.put(name.replace(File.separatorChar, '.'), bytes(file));
    }
    return classes;
  }

  /** Returns the files below a folder whose names have an ending, sorted. */
  public static List<Path> filesIn(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
