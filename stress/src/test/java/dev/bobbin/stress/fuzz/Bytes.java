package dev.bobbin.stress.fuzz;

import java.util.Arrays;

/** Reads and replaces numbers and ranges of a class file; the arrays given are not changed. */
final class Bytes {

  private Bytes() {}

  static int u1(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  static int u2(byte[] bytes, int at) {
    return u1(bytes, at) << 8 | u1(bytes, at + 1);
  }

  static int u4(byte[] bytes, int at) {
    return u2(bytes, at) << 16 | u2(bytes, at + 2);
  }

  static byte[] withU1(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }

  static byte[] withU2(byte[] bytes, int at, int value) {
    byte[] changed = withU1(bytes, at, value >> 8);
    changed[at + 1] = (byte) value;
    return changed;
  }

  static byte[] withU4(byte[] bytes, int at, int value) {
    byte[] changed = withU2(bytes, at, value >>> 16);
    changed[at + 2] = (byte) (value >> 8);
    changed[at + 3] = (byte) value;
    return changed;
  }

  /** Returns the bytes with a range replaced by others. */
  static byte[] replace(byte[] bytes, int from, int to, byte[] replacement) {
    byte[] changed = Arrays.copyOf(bytes, from + replacement.length + bytes.length - to);
    System.arraycopy(replacement, 0, changed, from, replacement.length);
    System.arraycopy(bytes, to, changed, from + replacement.length, bytes.length - to);
    return changed;
  }
}
