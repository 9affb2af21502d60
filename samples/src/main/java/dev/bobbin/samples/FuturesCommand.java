package dev.bobbin.samples;

import dev.bobbin.samples.references.futures.InlinedFutures;
import picocli.CommandLine.Option;

/** Awaits futures of a pool. */
final class FuturesCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many threads the pool has (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 2;

  @Override
  public void run() {
    InlinedFutures.run(workers);
  }
}
