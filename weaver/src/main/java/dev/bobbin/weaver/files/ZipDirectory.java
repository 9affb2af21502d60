package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file, as it stands there (APPNOTE 4.3.12 to 4.3.16).
 *
 * @param headers the entries in their order
 * @param start where the directory starts in the file
 * @param base what to add to the offsets that it holds: the length of a script before the entries,
 *     unless whoever put it there has changed them
 * @param zip64 whether it ends in the records of large zip files
 * @param tail the comment, and what else stands behind the end record
 */
@SuppressWarnings("ArrayRecordComponent")
record ZipDirectory(List<ZipHeader> headers, long start, long base, boolean zip64, byte[] tail) {

  private static final int END = 0x06054B50;
  private static final int END_SIZE = 22;
  private static final int END64 = 0x06064B50;
  private static final int END64_SIZE = 56;
  private static final int LOCATOR64 = 0x07064B50;
  private static final int LOCATOR64_SIZE = 20;
  private static final int MOST_TAIL = 1 << 17;

  /**
   * Reads the directory of a file.
   *
   * @throws ZipException if it has none, or a damaged one
   */
  static ZipDirectory read(FileChannel zip) throws IOException {
    long from = Math.max(0, zip.size() - MOST_TAIL);
    ByteBuffer end = Bytes.read(zip, from, (int) (zip.size() - from));
    for (int at = end.limit() - END_SIZE; at >= 0; at--) {
      if (end.getInt(at) == END) {
        ZipDirectory directory = read(zip, from + at, end.position(at));
        if (directory != null) {
          return directory;
        }
      }
    }
    throw new ZipException("it does not end like a zip file");
  }

  /** Returns null if no directory stands before what looks like the end record. */
  private static ZipDirectory read(FileChannel zip, long endAt, ByteBuffer end) throws IOException {
    ByteBuffer record = end.slice().order(end.order());
    byte[] tail = new byte[record.limit() - END_SIZE + 2];
    record.get(END_SIZE - 2, tail);
    long locatorAt = endAt - LOCATOR64_SIZE;
    boolean zip64 = locatorAt >= 0 && Bytes.read(zip, locatorAt, 4).getInt() == LOCATOR64;
    if (!zip64) {
      long size = record.getInt(12) & Bytes.U4;
      long offset = record.getInt(16) & Bytes.U4;
      return read(zip, endAt, record.getShort(10) & Bytes.U2, size, offset, tail, false);
    }
    long end64At = end64(zip, locatorAt);
    ByteBuffer record64 = Bytes.read(zip, end64At, END64_SIZE);
    return read(
        zip, end64At, record64.getLong(32), record64.getLong(40), record64.getLong(48), tail, true);
  }

  /** Behind a script the record is not where the locator says, but it ends at the locator. */
  private static long end64(FileChannel zip, long locatorAt) throws IOException {
    long said = Bytes.read(zip, locatorAt, LOCATOR64_SIZE).getLong(8);
    for (long at : new long[] {said, locatorAt - END64_SIZE}) {
      boolean within = at >= 0 && at <= locatorAt - END64_SIZE;
      if (within && Bytes.read(zip, at, 4).getInt() == END64) {
        return at;
      }
    }
    throw new ZipException("its end record for large zip files is damaged");
  }

  private static ZipDirectory read(
      FileChannel zip, long endAt, long count, long size, long offset, byte[] tail, boolean zip64)
      throws IOException {
    long start = endAt - size;
    long base = start - offset;
    if (size < 0 || size > Integer.MAX_VALUE || start < 0 || base < 0) {
      return null;
    }
    ByteBuffer bytes = Bytes.read(zip, start, (int) size);
    List<ZipHeader> headers = new ArrayList<>();
    while (bytes.remaining() >= ZipHeader.SIZE) {
      headers.add(ZipHeader.read(bytes));
    }
    // The count of many entries is kept in sixteen bits by tools that do not know the larger form.
    if ((headers.size() & Bytes.U2) != (count & Bytes.U2)) {
      throw new ZipException("its directory is damaged");
    }
    return new ZipDirectory(headers, start, base, zip64, tail);
  }

  /** Returns what ends a zip file with these entries in a directory of that place and size. */
  ByteBuffer end(int count, long offset, long size) {
    ByteBuffer end = Bytes.allocate(END64_SIZE + LOCATOR64_SIZE + END_SIZE + tail.length);
    if (zip64 || count >= Bytes.U2 || offset >= Bytes.U4 || size >= Bytes.U4) {
      end.putInt(END64).putLong(END64_SIZE - 12).putShort((short) 45).putShort((short) 45);
      end.putLong(0).putLong(count).putLong(count).putLong(size).putLong(offset);
      end.putInt(LOCATOR64).putInt(0).putLong(offset + size).putInt(1);
    }
    short shortCount = (short) Math.min(count, Bytes.U2);
    end.putInt(END).putInt(0).putShort(shortCount).putShort(shortCount);
    end.putInt((int) Math.min(size, Bytes.U4)).putInt((int) Math.min(offset, Bytes.U4));
    return end.put(tail).flip();
  }
}
