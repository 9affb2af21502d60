package dev.bobbin.samples.references.dataflow;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.LogFile;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Broadcasts a log to consumers. */
public final class NetworkConsumersCommand implements Program.Action {
  @Mixin private final LogFile log = new LogFile();

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description = "what a line may contain, once for each consumer (default: POST, robots)")
  private List<String> patterns;

  @Override
  public void run() throws IOException {
    NetworkConsumers.run(log.lines(), patterns == null ? List.of("POST", "robots") : patterns);
  }
}
