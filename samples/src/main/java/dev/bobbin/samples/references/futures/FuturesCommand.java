package dev.bobbin.samples.references.futures;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import picocli.CommandLine.Option;

/** Awaits futures of a pool. */
public final class FuturesCommand implements Program.Action {
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
