package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Pushes the lines of a log through a filter into a printer. */
public final class FilteringPipeline {

  private FilteringPipeline() {}

  /** Sends on the lines that contain a pattern. */
  @Primed
  static Coroutine<Void, String, Void> filterByPattern(
      String pattern, Coroutine<?, String, ?> target) {
    System.out.println("I am going to filter lines by pattern " + pattern);
    while (true) {
      String line = Gen.yield();
      if (line.contains(pattern)) {
        target.send(line);
      }
    }
  }

  /** Sends each line of a file. */
  static void iterateFile(Path file, Coroutine<?, String, ?> target) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // Python's lines keep their newline, and the output shows it.
      lines.forEach(line -> target.send(line + "\n"));
    }
    System.out.println("Im done!");
  }

  /** Prints each line that it is sent. */
  @Primed
  static Coroutine<Void, String, Void> coprint() {
    while (true) {
      String line = Gen.yield();
      System.out.println("-->" + line + "\n");
    }
  }

  /** Prints the lines of a file that contain a pattern. */
  public static void run(Path file, String pattern) throws IOException {
    iterateFile(file, filterByPattern(pattern, coprint()));
  }
}
