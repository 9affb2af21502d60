package dev.bobbin.weaver.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The content of an entry while it is unpacked and compared with what its header says. */
final class EntryContent implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int ENCRYPTED = 1;

  private final ZipHeader header;

  /** Null if the entry is stored as it is. */
  private final Inflater inflater;

  private final CheckedInputStream stream;

  /**
   * Starts to unpack.
   *
   * @throws ZipException if Java cannot
   */
  EntryContent(ZipHeader header, InputStream packed) throws ZipException {
    if (!isReadable(header)) {
      throw new ZipException(
          isEncrypted(header) ? "is encrypted" : "is packed by method " + header.method());
    }
    this.header = header;
    this.inflater = header.method() == ZipEntry.STORED ? null : new Inflater(true);
    InputStream unpacked =
        inflater == null
            ? packed
            : new InflaterInputStream(packed, inflater, buffer(header.packedSize()));
    this.stream = new CheckedInputStream(unpacked, new CRC32());
  }

  /** Returns whether Java can unpack an entry. */
  static boolean isReadable(ZipHeader header) {
    boolean known = header.method() == ZipEntry.STORED || header.method() == ZipEntry.DEFLATED;
    return known && !isEncrypted(header);
  }

  private static boolean isEncrypted(ZipHeader header) {
    return (header.flags() & ENCRYPTED) != 0;
  }

  /** Returns all of it. */
  byte[] read() throws IOException {
    byte[] bytes = stream.readNBytes((int) header.size());
    checkEnd(bytes.length);
    return bytes;
  }

  /** Returns its first bytes, or those before the place where it is damaged. */
  byte[] readStart(int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, header.size())];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < bytes.length; length += Math.max(n, 0)) {
        n = stream.read(bytes, length, bytes.length - length);
      }
    } catch (ZipException | EOFException damaged) {
      return Arrays.copyOf(bytes, length);
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Reads all of it, with little memory. */
  void verify() throws IOException {
    byte[] buffer = new byte[buffer(header.size())];
    long length = 0;
    for (int n = 0; n >= 0 && length <= header.size(); n = stream.read(buffer)) {
      length += n;
    }
    checkEnd(length);
  }

  /** Large jars have many small entries. */
  private static int buffer(long size) {
    return (int) Math.max(1, Math.min(BUFFER, size));
  }

  private void checkEnd(long length) throws IOException {
    if (length > header.size() || stream.read() >= 0) {
      throw new ZipException("holds more than it says");
    }
    if (length < header.size()) {
      throw new ZipException("holds less than it says");
    }
    if (stream.getChecksum().getValue() != header.checksum()) {
      throw new ZipException("does not match its checksum");
    }
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
    }
  }
}
