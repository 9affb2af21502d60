package dev.bobbin.samples.references.pipelines;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.LogPath;
import dev.bobbin.samples.options.RegularExpression;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks questions to logs. */
public final class LogQueriesCommand implements Program.Action {
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
