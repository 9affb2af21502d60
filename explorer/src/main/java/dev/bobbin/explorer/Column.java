package dev.bobbin.explorer;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing column of numbers, of which small ones take a byte.
 *
 * <p>It grows by pieces, not by copies: large arrays would have the garbage collector of the
 * program start cycles that it does not need.
 */
final class Column {
  private static final int PIECE = 1 << 14;
  private static final int LONGEST = 10;
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private final List<byte[]> pieces = new ArrayList<>();
  private byte[] piece = new byte[0];
  private int used;

  void add(long value) {
    if (used + LONGEST > piece.length) {
      begin();
    }
    // The sign comes last, so that small negative numbers are short, too.
    long rest = value << 1 ^ value >> Long.SIZE - 1;
    while (rest < 0 || rest >= MORE) {
      piece[used++] = (byte) (rest & MORE - 1 | MORE);
      rest >>>= BITS;
    }
    piece[used++] = (byte) rest;
  }

  /** Seldom done, hence a method of its own: the JVM leaves it out where it inlines adding. */
  private void begin() {
    piece = new byte[PIECE];
    pieces.add(piece);
    used = 0;
  }

  /** Returns what reads the numbers from the first one on, as many as there are. */
  Reader reader() {
    return new Reader(pieces);
  }

  /** Reads a column once. */
  static final class Reader {
    private final List<byte[]> pieces;
    private int index;
    private int at;

    private Reader(List<byte[]> pieces) {
      this.pieces = pieces;
    }

    long next() {
      if (at + LONGEST > PIECE) {
        index++;
        at = 0;
      }
      byte[] piece = pieces.get(index);
      long value = 0;
      int shift = 0;
      byte read = piece[at++];
      for (; read < 0; read = piece[at++]) {
        value |= (long) (read & MORE - 1) << shift;
        shift += BITS;
      }
      value |= (long) read << shift;
      return value >>> 1 ^ -(value & 1);
    }
  }
}
