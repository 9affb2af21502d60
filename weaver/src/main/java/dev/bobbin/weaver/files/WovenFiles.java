package dev.bobbin.weaver.files;

import java.io.IOException;
import java.util.List;

/** What weaving made of a directory, of a jar or of a class file; nothing is written yet. */
public interface WovenFiles {

  /** Returns what was woven and what was found. */
  DirectoryResult result();

  /** Returns what whoever named this input should know, a line each. */
  default List<String> remarks() {
    return List.of();
  }

  /**
   * Puts the woven classes where the others are; a file that stays the same is not touched.
   *
   * @throws IOException if something cannot be written; then nothing was replaced, unless the
   *     system failed between one file and the next
   * @throws IllegalStateException if a finding is an error
   */
  void write() throws IOException;

  /**
   * Puts the woven classes, and whatever else was there, in another place; the input stays as it
   * is.
   *
   * @throws IOException if something cannot be written
   * @throws IllegalStateException if a finding is an error
   */
  void writeTo(OutputFolder output) throws IOException;
}
