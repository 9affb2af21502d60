package dev.bobbin.durable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow; numbers take as many as they need. */
final class ByteSink {
  private static final int INITIAL_CAPACITY = 64;

  /** What JVMs allow for an array. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[INITIAL_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    long needed = (long) size + more;
    if (needed > LARGEST) {
      throw new NotDurableException("a snapshot of more than 2 GB cannot be saved");
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(2L * bytes.length, needed)));
    }
  }

  ByteSink put(int octet) {
    ensure(1);
    bytes[size++] = (byte) octet;
    return this;
  }

  ByteSink put(byte[] more, int length) {
    ensure(length);
    System.arraycopy(more, 0, bytes, size, length);
    size += length;
    return this;
  }

  ByteSink put(byte[] more) {
    return put(more, more.length);
  }

  ByteSink put(ByteSink other) {
    return put(other.bytes, other.size);
  }

  /** Writes seven bits a byte, the lowest first; what is taken as unsigned. */
  ByteSink number(long unsigned) {
    ensure(10);
    long rest = unsigned;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** Writes a number that may be negative; those near to zero are short. */
  ByteSink signed(long number) {
    return number(number << 1 ^ number >> 63);
  }

  ByteSink fixed(long number, int octets) {
    ensure(octets);
    for (int i = octets - 1; i >= 0; i--) {
      bytes[size++] = (byte) (number >>> 8 * i);
    }
    return this;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Writes what UTF-8 makes of it, without a copy. */
  private ByteSink ascii(String text) {
    int length = text.length();
    number(2L * length).ensure(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** Writes letters; half of a surrogate pair, which UTF-8 has not, takes another form. */
  ByteSink text(String text) {
    if (isAscii(text)) {
      return ascii(text);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (text.equals(new String(utf8, StandardCharsets.UTF_8))) {
      return number(2L * utf8.length).put(utf8);
    }
    number(2L * text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      fixed(text.charAt(i), 2);
    }
    return this;
  }
}
