package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.references.dataflow.CoFollow.follow;
import static dev.bobbin.samples.references.dataflow.CoFollow.printer;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.samples.logs.Growth;
import java.io.IOException;
import java.nio.file.Path;

/** Coroutines hooked up to a pipeline: each sends on what it lets through. */
public final class CoPipe {

  private CoPipe() {}

  // snippet: grep
  @Primed
  static Coroutine<Void, String, Void> grep(String pattern, Coroutine<?, String, ?> target) {
    try (target) {
      while (true) {
        String line = Gen.yield();
        if (line.contains(pattern)) {
          target.send(line);
        }
      }
    }
  }

  // end

  // snippet: run
  /** Prints the lines that contain a pattern, as they come. */
  public static void run(Path file, Growth growth, String pattern) throws IOException {
    follow(file, growth, grep(pattern, printer()));
  }
  // end
}
