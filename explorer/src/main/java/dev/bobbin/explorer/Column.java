package dev.bobbin.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A growing column of numbers, which takes little where they hardly change.
 *
 * <p>Of each number there is the difference from the one before, the first one's from zero: seven
 * bits in each byte, the lowest first, the sign lowest of all. Behind a zero comes, in the same
 * way, how many more zeros there are.
 *
 * <p>It grows by pieces, not by copies: large arrays would have the garbage collector of the
 * program start cycles that it does not need.
 */
final class Column {
  /** A multiple of three, so that each piece can be encoded by itself. */
  private static final int PIECE = 3 << 12;

  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final List<byte[]> pieces = new ArrayList<>();
  private byte[] piece = new byte[0];
  private int used;
  private long last;

  /** How many times the last number was added again; -1 if it differs from the one before. */
  private long repeated = -1;

  void add(long value) {
    if (value == last) {
      repeated++;
    } else {
      change(value);
    }
  }

  private void change(long value) {
    endRepeating();
    put(value - last);
    last = value;
  }

  private void endRepeating() {
    if (repeated >= 0) {
      put(0);
      put(repeated);
      repeated = -1;
    }
  }

  private void put(long number) {
    long rest = number << 1 ^ number >> Long.SIZE - 1;
    while (rest < 0 || rest >= MORE) {
      putByte((int) rest & MORE - 1 | MORE);
      rest >>>= BITS;
    }
    putByte((int) rest);
  }

  private void putByte(int added) {
    if (used == piece.length) {
      begin();
    }
    piece[used++] = (byte) added;
  }

  /** Seldom done, hence a method of its own: the JVM leaves it out where it inlines adding. */
  private void begin() {
    piece = new byte[PIECE];
    pieces.add(piece);
    used = 0;
  }

  /** Writes its bytes in base64; nothing can be added afterwards. */
  void write(Appendable out) throws IOException {
    endRepeating();
    Base64.Encoder encoder = Base64.getEncoder();
    for (byte[] each : pieces) {
      out.append(encoder.encodeToString(each == piece ? Arrays.copyOf(each, used) : each));
    }
  }

  /** Returns what reads the numbers from the first one on; nothing can be added afterwards. */
  Reader reader() {
    endRepeating();
    return new Reader(pieces);
  }

  /** Reads a column once. */
  static final class Reader {
    private final List<byte[]> pieces;
    private int index;
    private int at;
    private long last;
    private long repeated;

    private Reader(List<byte[]> pieces) {
      this.pieces = pieces;
    }

    /** Returns the next number, of which there must be one. */
    long next() {
      if (repeated > 0) {
        repeated--;
        return last;
      }
      long difference = nextNumber();
      if (difference == 0) {
        repeated = nextNumber();
      }
      last += difference;
      return last;
    }

    private long nextNumber() {
      long value = 0;
      int shift = 0;
      byte read = nextByte();
      for (; read < 0; read = nextByte()) {
        value |= (long) (read & MORE - 1) << shift;
        shift += BITS;
      }
      value |= (long) read << shift;
      return value >>> 1 ^ -(value & 1);
    }

    private byte nextByte() {
      if (at == PIECE) {
        index++;
        at = 0;
      }
      return pieces.get(index)[at++];
    }
  }
}
