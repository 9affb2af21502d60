package dev.bobbin.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The recorded output of the programs.
 *
 * <p>It is in {@code course/NAME.expected.txt}, or, where threads print in any order, with its
 * lines sorted in {@code course/NAME.sorted.txt}.
 */
final class Expected {

  private Expected() {}

  static String outputOf(String program) throws IOException {
    return text(resource(program, isOrdered(program) ? "expected" : "sorted"));
  }

  /** Returns what was printed, with its lines sorted if the program prints in any order. */
  static String comparable(String program, String printed) {
    return isOrdered(program)
        ? printed
        : printed.lines().sorted().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static boolean isOrdered(String program) {
    return Expected.class.getResource(resource(program, "sorted")) == null;
  }

  private static String resource(String program, String kind) {
    return "course/" + program + "." + kind + ".txt";
  }

  private static String text(String resource) throws IOException {
    try (InputStream text = Expected.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new AssertionError("no recorded output: " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
