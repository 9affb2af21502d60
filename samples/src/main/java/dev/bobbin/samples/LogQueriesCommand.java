package dev.bobbin.samples;

import dev.bobbin.samples.references.pipelines.LogQueries;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks questions to logs. */
final class LogQueriesCommand implements Program.Action {
  @Mixin private final LogPath logs = new LogPath();

  @Option(
      names = "--pattern",
      paramLabel = "REGEX",
      description = "a regular expression to look for (default: ${DEFAULT-VALUE})",
      converter = RegularExpression.class)
  private String pattern = "POST .*python";

  @Override
  public void run() throws Exception {
    logs.read(path -> LogQueries.run(path, pattern));
  }
}
