package dev.bobbin.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The source files of a recording, as far as they are found. */
final class SourceFiles {
  private static final long LONGEST = 1_000_000;

  private SourceFiles() {}

  /** Returns the folders where a build keeps sources, below the current one. */
  static List<Path> usual() {
    List<Path> folders = new ArrayList<>();
    for (String name : List.of("src/main/java", "src/test/java")) {
      if (Files.isDirectory(Path.of(name))) {
        folders.add(Path.of(name));
      }
    }
    return folders;
  }

  /** Returns the texts of the files that are found in one of the folders, by name. */
  static Map<String, String> read(List<Path> folders, Collection<String> names) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : names) {
      for (Path folder : folders) {
        read(folder, name, texts);
      }
    }
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
