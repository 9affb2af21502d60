package dev.bobbin.weaver.files;

import java.io.IOException;

/** What weaving made of a directory or of a jar; nothing is written yet. */
public interface WovenFiles {

  /** Returns what was woven and what was found. */
  DirectoryResult result();

  /**
   * Puts the woven classes where the others are; a file that stays the same is not touched.
   *
   * @throws IOException if something cannot be written
   * @throws IllegalStateException if a finding is an error
   */
  void write() throws IOException;
}
