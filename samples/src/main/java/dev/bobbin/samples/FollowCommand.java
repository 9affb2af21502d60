package dev.bobbin.samples;

import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Reads a log while it grows. */
final class FollowCommand implements Program.Action {
  @Mixin private final FollowedLog log = new FollowedLog();

  private final int lines;
  private final FollowedLog.Follower follower;

  /** Follows a log that is named, or one that grows by a number of lines. */
  FollowCommand(int lines, FollowedLog.Follower follower) {
    this.lines = lines;
    this.follower = follower;
  }

  @Override
  public void run() throws IOException {
    log.follow(lines, follower);
  }
}
