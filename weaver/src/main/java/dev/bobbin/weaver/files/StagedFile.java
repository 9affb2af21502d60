package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;

/**
 * The new content of a file, in a temporary file beside it until all that belongs together is
 * there.
 *
 * @param target the file, which need not exist
 * @param temporary the file with the content
 * @param before what the target was when it was read, or null if it is none that was read
 */
record StagedFile(Path target, Path temporary, FileStamp before) {

  /** Writes the content of a file. */
  interface Writer {
    void writeTo(FileChannel channel) throws IOException;
  }

  /**
   * Writes the content into a new temporary file.
   *
   * @param like the file whose permissions, owner and times the target has or gets
   */
  static StagedFile write(Path target, Path like, FileStamp before, Writer content)
      throws IOException {
    Path temporary = TemporaryNames.beside(target);
    try {
      try (FileChannel channel = TemporaryNames.create(temporary)) {
        content.writeTo(channel);
      }
      FileAttributes.copy(like, temporary);
      return new StagedFile(target, temporary, before);
    } catch (IOException failure) {
      Files.deleteIfExists(temporary);
      throw named(target, failure);
    } catch (RuntimeException | Error failure) {
      Files.deleteIfExists(temporary);
      throw failure;
    }
  }

  /** The complaints of the system name the temporary file, or none. */
  private static IOException named(Path target, IOException failure) {
    return failure instanceof ZipException
        ? failure
        : new IOException("cannot write " + target + ": " + FileFailure.reason(failure), failure);
  }

  /** Puts the content where it belongs, in one step. */
  void commit() throws IOException {
    if (before != null && !before.equals(FileStamp.of(target))) {
      if (Files.mismatch(temporary, target) < 0) {
        // Another run has done the same.
        return;
      }
      throw new IOException(target + " has changed while it was woven; weave it again");
    }
    try {
      move();
    } catch (IOException failure) {
      throw named(target, failure);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes the temporary file, if it is still there. */
  void discard() throws IOException {
    Files.deleteIfExists(temporary);
  }
}
