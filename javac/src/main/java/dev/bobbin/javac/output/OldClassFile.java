package dev.bobbin.javac.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A class file that was there before javac writes the class, dated back until then: javac may fail
 * in making the class, and say so to nobody but the user.
 */
public final class OldClassFile {
  private static final FileTime BACK = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

  private final Path file;
  private final FileTime date;

  private OldClassFile(Path file, FileTime date) {
    this.file = file;
    this.date = date;
  }

  /** Dates a file back; returns null if there is none. */
  static OldClassFile at(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    OldClassFile old = new OldClassFile(file, Files.getLastModifiedTime(file));
    Files.setLastModifiedTime(file, BACK);
    return old;
  }

  /**
   * Returns whether javac has left it as it was; if so, it has its own date again.
   *
   * @throws IOException if the file system does not say
   */
  public boolean isLeft() throws IOException {
    boolean left = Files.exists(file) && Files.getLastModifiedTime(file).equals(BACK);
    if (left) {
      Files.setLastModifiedTime(file, date);
    }
    return left;
  }
}
