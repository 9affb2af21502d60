package dev.bobbin.weaver.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads and writes single entries of a zip file. */
final class ZipEntries {

  private ZipEntries() {}

  static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Writes an entry under its own compression method; its sizes and checksum are computed. */
  static void write(ZipOutputStream out, ZipEntry entry, byte[] content) throws IOException {
    entry.setSize(content.length);
    // Another zlib may have made the old one: -1 has the stream measure it.
    entry.setCompressedSize(entry.getMethod() == ZipEntry.STORED ? content.length : -1);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setCrc(checksum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
