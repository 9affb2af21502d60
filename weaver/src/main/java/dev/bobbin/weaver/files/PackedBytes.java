package dev.bobbin.weaver.files;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** The content of a new entry of a zip file, packed. */
@SuppressWarnings("ArrayRecordComponent")
record PackedBytes(byte[] bytes, int size, long checksum) {

  /** The flag of entries whose sizes stand behind them (APPNOTE 4.4.4). */
  static final int SIZES_BEHIND = 1 << 3;

  /** Packs by a method of compression that Java knows. */
  static PackedBytes of(byte[] content, int method) {
    byte[] packed = method == ZipEntry.STORED ? content : deflate(content);
    return new PackedBytes(packed, content.length, checksum(content));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static long checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return checksum.getValue();
  }
}
