package dev.bobbin.conformance.hardcases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the corpus, by the Java release that they need. */
final class Corpus {
  private static final List<Integer> RELEASES = List.of(8, 11, 17, 21, 25);

  private Corpus() {}

  /** Returns the sources that a release can compile, by file name without ending. */
  static Map<String, String> sources(int release) {
    Map<String, String> sources = new TreeMap<>();
    for (int needed : RELEASES) {
      if (needed <= release) {
        files("/hardcases/java" + needed).forEach(file -> sources.put(name(file), read(file)));
      }
    }
    return sources;
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of(Corpus.class.getResource(folder).toURI()))) {
      return new ArrayList<>(files.sorted().toList());
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(folder, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
