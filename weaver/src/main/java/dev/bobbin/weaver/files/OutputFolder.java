package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A place for woven classes and jars apart from where they were read. */
public final class OutputFolder {
  private final Path folder;

  /** What was written here, and of which file it was made. */
  private final Map<Path, Path> sources = new HashMap<>();

  /**
   * Creates a place; folders that are missing are made when something is written.
   *
   * @param folder the folder, or the name of a jar if one jar is written only
   */
  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns where a file of an input folder goes.
   *
   * @param name its path in that folder
   * @throws IOException if another file goes there
   */
  Path place(Path name, Path source) throws IOException {
    return claim(folder.resolve(name.toString()), source);
  }

  /** Returns where a jar goes: into the folder, unless that has the name of a jar itself. */
  Path placeOfJar(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    String extension = name.substring(Math.max(0, name.lastIndexOf('.')));
    boolean isJar = folder.getFileName().toString().endsWith(extension);
    boolean asFile = isJar && !extension.isEmpty() && !Files.isDirectory(folder);
    return claim(asFile ? folder : folder.resolve(name), jar);
  }

  private Path claim(Path place, Path source) throws IOException {
    if (Files.exists(place) && Files.isSameFile(place, source)) {
      throw new IOException(source + " would be written over itself; name another place");
    }
    Path other = sources.putIfAbsent(place, source);
    if (other != null && Files.mismatch(other, source) >= 0) {
      throw new IOException(other + " and " + source + " would both be " + place);
    }
    Path parent = place.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    return place;
  }

  /** Refuses to write into the folder that is read. */
  void rejectWithin(Path input) throws IOException {
    Path real = input.toRealPath();
    Path output = folder.toAbsolutePath().normalize();
    for (Path at = output; at != null; at = at.getParent()) {
      if (Files.exists(at) && at.toRealPath().equals(real)) {
        throw new IOException(folder + " lies in " + input + "; name a place outside of it");
      }
    }
  }

  /** Deletes frame classes here whose generators are gone. */
  void deleteStaleFrames() throws IOException {
    if (Files.isDirectory(folder)) {
      FileTree tree = FileTree.below(folder);
      StaleFrames.delete(tree.classFiles());
      TemporaryNames.deleteLeftOvers(tree.leftOvers());
    }
  }
}
