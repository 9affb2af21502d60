package dev.bobbin.durable;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} has written; whatever is wrong is told as damage. */
final class ByteSource {
  private final byte[] bytes;
  private int next;
  private final int end;

  ByteSource(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteSource(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.next = start;
    this.end = end;
  }

  int remaining() {
    return end - next;
  }

  private int take(int octets) {
    if (octets < 0 || octets > end - next) {
      throw IncompatibleStateException.damaged("they end too early");
    }
    int start = next;
    next += octets;
    return start;
  }

  int octet() {
    return bytes[take(1)] & 0xFF;
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      number |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return number;
      }
    }
    throw IncompatibleStateException.damaged("a number has too many bytes");
  }

  long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  int signedInt() {
    long number = signed();
    if (number != (int) number) {
      throw IncompatibleStateException.damaged("a number is too large");
    }
    return (int) number;
  }

  /** Reads a number of things of which each takes a byte or more. */
  int count() {
    long count = number();
    if (count < 0 || count > remaining()) {
      throw IncompatibleStateException.damaged("there are too many parts");
    }
    return (int) count;
  }

  /** Reads a number below a limit. */
  int below(int limit) {
    long number = number();
    if (number < 0 || number >= limit) {
      throw IncompatibleStateException.damaged("a reference leads nowhere");
    }
    return (int) number;
  }

  long fixed(int octets) {
    int start = take(octets);
    long number = 0;
    for (int i = start; i < start + octets; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }

  String text() {
    long form = number();
    if (form < 0 || form >>> 1 > remaining()) {
      throw IncompatibleStateException.damaged("a text is too long");
    }
    int length = (int) (form >>> 1);
    if ((form & 1) == 0) {
      return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) fixed(2));
    }
    return text.toString();
  }

  /** Returns a part of these bytes, and goes on behind it. */
  ByteSource part(int length) {
    int start = take(length);
    return new ByteSource(bytes, start, start + length);
  }

  /** Returns a copy of what is left. */
  byte[] rest() {
    return java.util.Arrays.copyOfRange(bytes, next, end);
  }
}
