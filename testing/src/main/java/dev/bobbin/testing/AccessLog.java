package dev.bobbin.testing;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A web server's log in the common format, made up while it is read, and always the same. */
public final class AccessLog {
  private static final Pattern LINE =
      Pattern.compile("(\\S+) - - \\[.*?] \"GET /pages/(\\d+) \\S+\" (\\d{3}) (\\d+|-)");
  private static final int VISITORS = 20_000;
  private static final int LINES_PER_SECOND = 100;
  private static final int DAMAGED = 64;
  private static final int LONGEST = 4_096;

  private AccessLog() {}

  /**
   * What a line tells.
   *
   * @param number counts the lines
   * @param visitor who asked
   * @param status what came of it: 200, 401 or 404
   * @param bytes the length of the answer
   */
  public record Entry(long number, String visitor, int status, long bytes)
      implements Serializable {}

  /** Returns the first lines. */
  public static Iterator<String> lines(long count) {
    return LongStream.range(0, count).mapToObj(AccessLog::line).iterator();
  }

  /** Returns one line; a few are damaged. */
  public static String line(long number) {
    long dice = dice(number);
    String line =
        "v"
            + Long.remainderUnsigned(dice, VISITORS)
            + " - - "
            + time(number / LINES_PER_SECOND)
            + " \"GET /pages/"
            + number
            + " HTTP/1.1\" "
            + status((int) (dice >>> 20 & 31))
            + " "
            + length((int) (dice >>> 40 & LONGEST - 1));
    return dice >>> 52 < (1 << 12) / DAMAGED ? line.replace("GET", "G\0T") : line;
  }

  private static long dice(long number) {
    long bits = (number + 1) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 32) * 0xD6E8FEB86659FD93L;
    return bits ^ bits >>> 32;
  }

  private static String time(long second) {
    return "["
        + two(1 + second / 86_400 % 30)
        + "/Nov/2026:"
        + two(second / 3_600 % 24)
        + ":"
        + two(second / 60 % 60)
        + ":"
        + two(second % 60)
        + " +0000]";
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static int status(int dice) {
    return dice < 10 ? 401 : dice < 12 ? 404 : 200;
  }

  /** The format has a minus sign for no bytes. */
  private static String length(int bytes) {
    return bytes == 0 ? "-" : Integer.toString(bytes);
  }

  /** Returns what a line tells; empty if it is damaged. */
  public static Optional<Entry> parse(String line) {
    Matcher field = LINE.matcher(line);
    return field.matches() ? Optional.of(entry(field)) : Optional.empty();
  }

  private static Entry entry(Matcher field) {
    return new Entry(
        Long.parseLong(field.group(2)),
        field.group(1),
        Integer.parseInt(field.group(3)),
        field.group(4).equals("-") ? 0 : Long.parseLong(field.group(4)));
  }
}
