package dev.bobbin.samples.references.dataflow;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.FollowedLog;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pushes a growing log through a filter. */
public final class PushPipeCommand implements Program.Action {
  @Mixin private final FollowedLog log = new FollowedLog();

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description = "what a line must contain (default: ${DEFAULT-VALUE})")
  private String pattern = "/ply/ply.html";

  @Override
  public void run() throws IOException {
    log.follow(40, (file, growth) -> CoPipe.run(file, growth, pattern));
  }
}
