package dev.bobbin.javac.output;

import dev.bobbin.weaver.files.StaleFrames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Deletes the frame classes that earlier runs have left for generators that are gone: a folder is
 * looked through when the first class is written to it, and each class then clears its own.
 */
public final class StaleFrameSweep {
  private static final String SUFFIX = ".class";

  /** Frame classes that were there before, by folder and by the name of the file. */
  private final Map<Path, NavigableMap<String, Path>> candidates = new HashMap<>();

  /**
   * Returns whether frame classes were in the folder of a class file before this run wrote to it.
   *
   * @throws IOException if the folder cannot be read
   */
  public boolean hasCandidates(URI classFile) throws IOException {
    Path file = pathOf(classFile);
    return file != null && !candidates(file.getParent()).isEmpty();
  }

  /**
   * Deletes what is stale among the frame classes of a class that has just been written, woven if
   * it is to be.
   *
   * @throws IOException if a folder cannot be read or a file cannot be deleted
   */
  public void written(URI classFile) throws IOException {
    if (hasCandidates(classFile)) {
      Path file = pathOf(classFile);
      StaleFrames.delete(ofHost(file, candidates(file.getParent())));
    }
  }

  private NavigableMap<String, Path> candidates(Path folder) throws IOException {
    NavigableMap<String, Path> known = candidates.get(folder);
    if (known == null) {
      known = new TreeMap<>();
      for (Path file : StaleFrames.candidates(folder)) {
        known.put(file.getFileName().toString(), file);
      }
      candidates.put(folder, known);
    }
    return known;
  }

  /** A folder may hold thousands, of as many hosts; those of one stand together. */
  private static List<Path> ofHost(Path file, NavigableMap<String, Path> candidates) {
    String name = file.getFileName().toString();
    String prefix = name.substring(0, name.length() - SUFFIX.length()) + "$";
    return List.copyOf(candidates.subMap(prefix, prefix + Character.MAX_VALUE).values());
  }

  private static Path pathOf(URI uri) {
    try {
      return Path.of(uri).toAbsolutePath();
    } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
      return null;
    }
  }
}
