package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.entries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What visitors asked for and did not get. */
public final class NotFound {

  private NotFound() {}

  // snippet: notFound
  @Generator
  static Gen<LogEntry> notFound(Iterable<LogEntry> entries) {
    for (LogEntry entry : entries) {
      if (entry.status() == 404) {
        Gen.yield(entry);
      }
    }
    return Gen.done();
  }

  // end

  /** Counts the misses for each request, in a folder of logs or in one log. */
  public static void run(Path path) throws IOException {
    Map<String, Integer> misses = new TreeMap<>();
    for (LogEntry entry : notFound(entries(path))) {
      misses.merge(entry.request(), 1, Integer::sum);
    }
    misses.forEach((request, count) -> System.out.printf("%4d %s%n", count, request));
  }
}
