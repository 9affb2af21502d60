package dev.bobbin.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The recorded output of the programs, in {@code course/NAME.expected.txt}. */
final class Expected {

  private Expected() {}

  static String outputOf(String program) throws IOException {
    String resource = "course/" + program + ".expected.txt";
    try (InputStream text = Expected.class.getResourceAsStream(resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
