package dev.bobbin.samples.options;

import dev.bobbin.samples.logs.GrowingLog;
import dev.bobbin.samples.logs.Growth;
import dev.bobbin.samples.logs.WatchedLog;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for a log that is read while it grows; without them, one is made that does. */
public final class FollowedLog {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "a log to which something else writes (default: one that grows while it is read)",
      converter = ReadableFile.class)
  private Path file;

  @Option(
      names = "--delay",
      paramLabel = "MILLISECONDS",
      description = "how long to wait before looking at FILE again (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 500;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description =
          "how often to look at FILE in vain before ending; 0 is for ever (default:"
              + " ${DEFAULT-VALUE})",
      converter = WholeNumber.Tries.class)
  private int tries;

  /** What is done with the log. */
  @FunctionalInterface
  public interface Follower {
    /** Does it. */
    void follow(Path file, Growth growth) throws IOException;
  }

  /** Follows the log that is named, or one that grows by a number of lines. */
  public void follow(int lines, Follower follower) throws IOException {
    if (file != null) {
      follower.follow(file, new WatchedLog(file, delay, tries));
      return;
    }
    try (GrowingLog log = GrowingLog.create(lines)) {
      follower.follow(log.file(), log);
    }
  }
}
