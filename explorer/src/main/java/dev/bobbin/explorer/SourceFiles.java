package dev.bobbin.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The source files of a recording, as far as they are found. */
final class SourceFiles {
  private static final long LONGEST = 1_000_000;

  private SourceFiles() {}

  /** Returns the folders where a build keeps sources, below the current one. */
  static List<Path> usual() {
    return Stream.of("src/main/java", "src/test/java")
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }

  /** Returns the texts of the files that are found in one of the folders, by name. */
  static Map<String, String> read(List<Path> folders, Stream<String> names) {
    Map<String, String> texts = new TreeMap<>();
    names
        .filter(Predicate.not(texts::containsKey))
        .forEach(name -> folders.forEach(folder -> read(folder, name, texts)));
    return texts;
  }

  /** A file that cannot be read is shown by its lines' numbers only. */
  private static void read(Path folder, String name, Map<String, String> texts) {
    try {
      Path file = folder.resolve(name);
      if (!texts.containsKey(name) && Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
        texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException | InvalidPathException unreadable) {
      return;
    }
  }
}
