package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.parse;
import static dev.bobbin.samples.references.pipelines.NotFound.notFound;

import java.util.List;

/** Looks back, from the end of a pipeline, at what its first stage has seen last. */
public final class LastValue {

  private LastValue() {}

  // snippet: run
  /** Prints the first entries that were not found, each with the line that it comes from. */
  public static void run(List<String> log) {
    Remembering<String> lines = new Remembering<>(log);
    int left = 3;
    for (LogEntry entry : notFound(parse(lines))) {
      System.out.println(entry.request() + " is in the line");
      System.out.println("    " + lines.last());
      if (--left == 0) {
        break;
      }
    }
  }
  // end
}
