package dev.bobbin.flink;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of an access log.
 *
 * @param number counts the lines
 * @param visitor who asks
 * @param time when, in milliseconds
 * @param status 200, 401 or 404
 * @param bytes the length of the answer
 */
public record Hit(long number, String visitor, long time, int status, int bytes) {
  private static final int MILLIS_BETWEEN = 10;
  static final int LONGEST_DELAY = 400;

  /** Returns a line of a log that is made up, and always the same. */
  public static Hit of(long number, int visitors) {
    long bits = (number + 1) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 32) * 0xD6E8FEB86659FD93L;
    bits ^= bits >>> 32;
    int visitor = (int) Math.floorMod(bits, (long) visitors);
    int dice = (int) (bits >>> 20 & 31);
    int status = dice < 10 ? 401 : dice < 12 ? 404 : 200;
    return new Hit(
        number, "v" + visitor, number * MILLIS_BETWEEN, status, (int) (bits >>> 40 & 4095));
  }

  /** Returns the first lines of it. */
  static Stream<Hit> log(int count, int visitors) {
    return IntStream.range(0, count).mapToObj(i -> of(i, visitors));
  }

  /** Returns the same line, as if it had been written earlier: it comes out of order. */
  Hit delayed() {
    return new Hit(number, visitor, time - number * 7919 % LONGEST_DELAY, status, bytes);
  }
}
