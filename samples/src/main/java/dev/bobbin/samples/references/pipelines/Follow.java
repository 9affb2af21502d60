package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.parse;
import static dev.bobbin.samples.references.pipelines.NotFound.notFound;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.samples.logs.Growth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log that is read while it grows, through the same stages as one that is complete. */
public final class Follow {

  private Follow() {}

  // snippet: follow
  @Generator
  static Gen<String> follow(Path file, Growth growth) throws IOException {
    try (BufferedReader log = Files.newBufferedReader(file)) {
      log.skip(Files.size(file));
      while (true) {
        String line = log.readLine();
        if (line != null) {
          Gen.yield(line);
        } else if (!growth.await()) {
          return Gen.done();
        }
      }
    }
  }

  // end

  /** Prints what is not found, as it happens. */
  public static void run(Path file, Growth growth) throws IOException {
    for (LogEntry entry : notFound(parse(follow(file, growth)))) {
      System.out.println(entry.time() + " " + entry.request());
    }
  }
}
