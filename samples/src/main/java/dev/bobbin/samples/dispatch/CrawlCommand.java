package dev.bobbin.samples.dispatch;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Crawls pages, some at a time. */
public final class CrawlCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many pages are read at a time (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 4;

  @Override
  public void run() throws IOException {
    Crawl.run(workers);
  }
}
