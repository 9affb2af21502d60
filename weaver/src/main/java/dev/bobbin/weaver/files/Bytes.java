package dev.bobbin.weaver.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Little-endian bytes, the order of zip files. */
final class Bytes {
  /** The largest number of two bytes. */
  static final int U2 = 0xFFFF;

  /** The largest number of four bytes. */
  static final long U4 = 0xFFFF_FFFFL;

  private Bytes() {}

  static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ByteBuffer wrap(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads so many bytes of a file.
   *
   * @throws EOFException if it ends before
   */
  static ByteBuffer read(FileChannel file, long from, int size) throws IOException {
    if (from < 0 || from > file.size() - size) {
      throw new EOFException("it ends too early");
    }
    ByteBuffer bytes = allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("it ends too early");
      }
    }
    return bytes.flip();
  }
}
