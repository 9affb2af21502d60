package dev.bobbin.samples.references.pipelines;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.FollowedLog;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Reads a log while it grows. */
public final class FollowCommand implements Program.Action {
  @Mixin private final FollowedLog log = new FollowedLog();

  private final int lines;
  private final FollowedLog.Follower follower;

  /** Follows a log that is named, or one that grows by a number of lines. */
  public FollowCommand(int lines, FollowedLog.Follower follower) {
    this.lines = lines;
    this.follower = follower;
  }

  @Override
  public void run() throws IOException {
    log.follow(lines, follower);
  }
}
