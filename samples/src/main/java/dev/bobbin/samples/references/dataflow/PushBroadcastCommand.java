package dev.bobbin.samples.references.dataflow;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.FollowedLog;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pushes a growing log through several filters. */
public final class PushBroadcastCommand implements Program.Action {
  @Mixin private final FollowedLog log = new FollowedLog();

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description = "what a line may contain, once for each filter (default: POST, .gz, robots)")
  private List<String> patterns;

  @Override
  public void run() throws IOException {
    List<String> wanted = patterns == null ? List.of("POST", ".gz", "robots") : patterns;
    log.follow(40, (file, growth) -> CoBroadcast.run(file, growth, wanted));
  }
}
