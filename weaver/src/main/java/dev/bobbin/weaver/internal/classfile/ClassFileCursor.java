package dev.bobbin.weaver.internal.classfile;

import java.nio.charset.StandardCharsets;

/** Reads a class file from one number to the next, and not beyond its end. */
final class ClassFileCursor {
  private final byte[] classFile;
  private int at;

  ClassFileCursor(byte[] classFile, int start) {
    this.classFile = classFile;
    this.at = start;
  }

  int position() {
    return at;
  }

  int u1() {
    skip(1);
    return classFile[at - 1] & 0xFF;
  }

  int u2() {
    return u1() << 8 | u1();
  }

  long u4() {
    return (long) u2() << 16 | u2();
  }

  /** Returns bytes as text, one letter each. */
  String text(int bytes) {
    skip(bytes);
    return new String(classFile, at - bytes, bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Goes on behind some bytes.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  void skip(long bytes) {
    if (bytes > classFile.length - at) {
      throw new IllegalArgumentException(
          "it ends at byte " + classFile.length + ", and something in it at " + (at + bytes));
    }
    at += (int) bytes;
  }
}
