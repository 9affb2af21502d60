package dev.bobbin.samples.references.futures;

import dev.bobbin.samples.trace.Trace;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs of these programs, recorded for the sequence diagrams of the guide. */
final class Diagrams {

  private Diagrams() {}

  // The threads take turns, each after the future that the one before it completes.
  static Trace retry() {
    Trace trace = new Trace("future");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    InlinedFutures futures = new InlinedFutures(pool);
    Inlined.future(trace.of("retry", futures.retry(new FlakyService()))).join();
    pool.shutdown();
    return trace;
  }
}
