package dev.bobbin.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The source of a program as a page shows it: without package and imports. */
final class ProgramSource {

  private ProgramSource() {}

  /** Reads {@code dev/bobbin/samples/course/Foo.java}. */
  static String of(String file) throws IOException {
    List<String> lines = Files.readAllLines(Build.SOURCES.resolve(file));
    int start = 0;
    while (!lines.get(start).startsWith("/**")) {
      start++;
    }
    return String.join("\n", lines.subList(start, lines.size())).strip();
  }
}
