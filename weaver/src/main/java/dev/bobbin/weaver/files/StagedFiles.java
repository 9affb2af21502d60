package dev.bobbin.weaver.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * New contents of files that belong together: nothing is replaced before all have been written, so
 * that a full disk or a missing right changes nothing.
 */
final class StagedFiles implements AutoCloseable {

  /** The files in the order in which they get in place. */
  private final List<StagedFile> files = new ArrayList<>();

  /**
   * Writes the content of a file beside it, unless it has that content.
   *
   * @param like the file whose permissions, owner and times a new one gets
   * @param before what the target was when it was read, or null if it is none that was read
   */
  void add(Path target, Path like, FileStamp before, byte[] content) throws IOException {
    if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
      add(target, like, before, channel -> write(channel, ByteBuffer.wrap(content)));
    }
  }

  /** Writes a copy of a file beside the target, unless that is one. */
  void addCopy(Path target, Path source) throws IOException {
    if (!Files.isRegularFile(target) || Files.mismatch(source, target) >= 0) {
      add(target, source, null, channel -> copy(source, channel));
    }
  }

  private static void copy(Path source, FileChannel target) throws IOException {
    try (FileChannel from = FileChannel.open(source)) {
      copy(from, 0, from.size(), target);
    }
  }

  /** Copies a part of a file. */
  static void copy(FileChannel from, long start, long end, FileChannel target) throws IOException {
    for (long at = start; at < end; ) {
      long copied = from.transferTo(at, end - at, target);
      if (copied <= 0) {
        throw new EOFException("it ends too early");
      }
      at += copied;
    }
  }

  /** Writes the content of a file beside it. */
  void add(Path target, Path like, FileStamp before, StagedFile.Writer content) throws IOException {
    Path existing = Files.exists(target) ? target : like;
    files.add(StagedFile.write(target, existing, before, content));
  }

  static void write(FileChannel channel, ByteBuffer content) throws IOException {
    while (content.hasRemaining()) {
      channel.write(content);
    }
  }

  /** Puts every file where it belongs. */
  void commit() throws IOException {
    for (StagedFile file : files) {
      file.commit();
    }
  }

  /** Deletes the temporary files that are left. */
  @Override
  public void close() throws IOException {
    for (StagedFile file : files) {
      file.discard();
    }
  }
}
