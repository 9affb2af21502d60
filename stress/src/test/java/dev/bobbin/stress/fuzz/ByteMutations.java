package dev.bobbin.stress.fuzz;

import java.util.Arrays;

/** Damage that knows nothing of class files. */
final class ByteMutations {
  private static final int LONGEST_RANGE = 64;

  private ByteMutations() {}

  static byte[] flip(byte[] bytes, Chance chance) {
    byte[] changed = bytes.clone();
    int flips = 1 + chance.below(4);
    for (int i = 0; i < flips; i++) {
      changed[chance.below(changed.length)] ^= (byte) (1 << chance.below(8));
    }
    return changed;
  }

  static byte[] overwrite(byte[] bytes, Chance chance) {
    int at = chance.below(bytes.length - 4);
    return chance.percent(50)
        ? Bytes.withU2(bytes, at, chance.instead(Bytes.u2(bytes, at)))
        : Bytes.withU4(bytes, at, chance.instead(Bytes.u4(bytes, at)));
  }

  static byte[] truncate(byte[] bytes, Chance chance) {
    return Arrays.copyOf(bytes, chance.below(bytes.length));
  }

  static byte[] delete(byte[] bytes, Chance chance) {
    int from = chance.below(bytes.length);
    return Bytes.replace(bytes, from, end(bytes, from, chance), new byte[0]);
  }

  static byte[] duplicate(byte[] bytes, Chance chance) {
    int from = chance.below(bytes.length);
    byte[] range = Arrays.copyOfRange(bytes, from, end(bytes, from, chance));
    int to = chance.below(bytes.length);
    return Bytes.replace(bytes, to, to, range);
  }

  static byte[] swap(byte[] bytes, Chance chance) {
    int length = 1 + chance.below(LONGEST_RANGE);
    if (2 * length >= bytes.length) {
      return flip(bytes, chance);
    }
    int first = chance.below(bytes.length - 2 * length);
    int second = chance.between(first + length, bytes.length - length);
    byte[] changed = bytes.clone();
    System.arraycopy(bytes, second, changed, first, length);
    System.arraycopy(bytes, first, changed, second, length);
    return changed;
  }

  private static int end(byte[] bytes, int from, Chance chance) {
    return Math.min(bytes.length, from + 1 + chance.below(LONGEST_RANGE));
  }
}
