package dev.bobbin.testing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A column of numbers as the explorer packs it: the differences between them, seven bits in a byte,
 * the sign lowest of all; behind a zero, how many more zeros there are.
 */
final class PackedColumn {
  private static final int BITS = 7;

  private PackedColumn() {}

  /** Returns its numbers. */
  static List<Long> numbers(String base64) {
    List<Long> numbers = new ArrayList<>();
    List<Long> packed = unpacked(base64);
    long last = 0;
    for (int i = 0; i < packed.size(); i++) {
      last += packed.get(i);
      numbers.add(last);
      if (packed.get(i) == 0) {
        for (long more = packed.get(++i); more > 0; more--) {
          numbers.add(last);
        }
      }
    }
    return numbers;
  }

  private static List<Long> unpacked(String base64) {
    List<Long> numbers = new ArrayList<>();
    long number = 0;
    int shift = 0;
    for (byte each : Base64.getDecoder().decode(base64)) {
      number |= (long) (each & Byte.MAX_VALUE) << shift;
      shift += BITS;
      if (each >= 0) {
        numbers.add(number >>> 1 ^ -(number & 1));
        number = 0;
        shift = 0;
      }
    }
    return numbers;
  }
}
