package dev.bobbin.weaver.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads, writes and copies single entries of a zip file. */
final class ZipEntries {
  private static final int BUFFER = 1 << 16;

  private ZipEntries() {}

  /**
   * Returns what an entry holds; what is said to be too large was refused by {@link ZipLimits}.
   *
   * @throws ZipException if it holds more than it says
   */
  static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) entry.getSize());
      if (in.read() >= 0) {
        throw tooLong(zip, entry);
      }
      return content;
    }
  }

  /** Writes an entry under its own compression method; its sizes and checksum are computed. */
  static void write(ZipOutputStream out, ZipEntry entry, byte[] content) throws IOException {
    entry.setSize(content.length);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setCrc(checksum.getValue());
    begin(out, entry);
    out.write(content);
    out.closeEntry();
  }

  /** Copies an entry as it is, whatever its size, with little memory. */
  static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
    begin(out, new ZipEntry(entry));
    try (InputStream in = zip.getInputStream(entry)) {
      copy(zip, entry, in, out);
    }
    out.closeEntry();
  }

  private static void copy(ZipFile zip, ZipEntry entry, InputStream in, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = entry.getSize();
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw tooLong(zip, entry);
      }
      out.write(buffer, 0, read);
    }
  }

  private static void begin(ZipOutputStream out, ZipEntry entry) throws IOException {
    // Another zlib may have made the old one: -1 has the stream measure it.
    entry.setCompressedSize(entry.getMethod() == ZipEntry.STORED ? entry.getSize() : -1);
    out.putNextEntry(entry);
  }

  private static ZipException tooLong(ZipFile zip, ZipEntry entry) {
    return new ZipException(
        zip.getName() + " is damaged: " + entry.getName() + " holds more than it says");
  }
}
