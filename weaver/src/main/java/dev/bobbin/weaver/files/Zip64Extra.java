package dev.bobbin.weaver.files;

import java.nio.ByteBuffer;

/**
 * The sizes and the place of an entry, which stand in an extra field where four bytes do not hold
 * them (APPNOTE 4.5.3).
 */
record Zip64Extra(long packedSize, long size, long offset) {
  private static final int TAG = 1;

  /** Returns what extra fields say in place of the sizes and the place of a header. */
  static Zip64Extra read(byte[] extra, long packedSize, long size, long offset) {
    ByteBuffer large = field(extra);
    long trueSize = next(large, size);
    long truePackedSize = next(large, packedSize);
    return new Zip64Extra(truePackedSize, trueSize, next(large, offset));
  }

  private static long next(ByteBuffer large, long small) {
    return small == Bytes.U4 && large.remaining() >= 8 ? large.getLong() : small;
  }

  boolean isNeeded() {
    return length() > 0;
  }

  private int length() {
    return (size >= Bytes.U4 ? 8 : 0)
        + (packedSize >= Bytes.U4 ? 8 : 0)
        + (offset >= Bytes.U4 ? 8 : 0);
  }

  /** Returns the extra fields with these values in place of those that were there. */
  byte[] putInto(byte[] extra) {
    ByteBuffer old = Bytes.wrap(extra);
    ByteBuffer result = Bytes.allocate(extra.length + 4 + 24);
    if (isNeeded()) {
      result.putShort((short) TAG).putShort((short) length());
      for (long value : new long[] {size, packedSize, offset}) {
        if (value >= Bytes.U4) {
          result.putLong(value);
        }
      }
    }
    while (old.remaining() >= 4) {
      int at = old.position();
      int length = Math.min(4 + (old.getShort(at + 2) & Bytes.U2), old.remaining());
      if (old.getShort(at) != TAG) {
        result.put(extra, at, length);
      }
      old.position(at + length);
    }
    result.put(old);
    byte[] bytes = new byte[result.position()];
    result.get(0, bytes);
    return bytes;
  }

  /** Returns the content of the field, nothing if there is none. */
  private static ByteBuffer field(byte[] extra) {
    ByteBuffer fields = Bytes.wrap(extra);
    while (fields.remaining() >= 4) {
      short tag = fields.getShort();
      int length = Math.min(fields.getShort() & Bytes.U2, fields.remaining());
      if (tag == TAG) {
        return fields.slice(fields.position(), length).order(fields.order());
      }
      fields.position(fields.position() + length);
    }
    return Bytes.allocate(0);
  }
}
