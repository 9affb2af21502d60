package dev.bobbin.samples.references.pipelines;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.LogFile;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for a pattern in a log. */
public final class LogPatternCommand implements Program.Action {
  @Mixin private final LogFile log = new LogFile();

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description = "what a line must contain (default: ${DEFAULT-VALUE})")
  private String pattern = "POST";

  private final Search search;

  /** What is done with the lines and the pattern. */
  @FunctionalInterface
  public interface Search {
    /** Does it. */
    void search(List<String> lines, String pattern) throws Exception;
  }

  /** Searches the log that is named. */
  public LogPatternCommand(Search search) {
    this.search = search;
  }

  @Override
  public void run() throws Exception {
    search.search(log.lines(), pattern);
  }
}
