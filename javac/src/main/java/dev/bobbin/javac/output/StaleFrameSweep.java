package dev.bobbin.javac.output;

import dev.bobbin.weaver.files.StaleFrames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes the frame classes that earlier runs have left for generators that are gone: a folder is
 * looked through when the first class is written to it, and each class then clears its own.
 */
public final class StaleFrameSweep {
  private static final String SUFFIX = ".class";

  /** Frame classes that were there before, by folder. */
  private final Map<Path, List<Path>> candidates = new HashMap<>();

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

  private List<Path> candidates(Path folder) throws IOException {
    List<Path> known = candidates.get(folder);
    if (known == null) {
      known = StaleFrames.candidates(folder);
      candidates.put(folder, known);
    }
    return known;
  }

  private static List<Path> ofHost(Path file, List<Path> candidates) {
    String name = file.getFileName().toString();
    String prefix = name.substring(0, name.length() - SUFFIX.length()) + "$";
    return candidates.stream()
        .filter(frame -> frame.getFileName().toString().startsWith(prefix))
        .toList();
  }

  private static Path pathOf(URI uri) {
    try {
      return Path.of(uri).toAbsolutePath();
    } catch (IllegalArgumentException | FileSystemNotFoundException notOnDisk) {
      return null;
    }
  }
}
