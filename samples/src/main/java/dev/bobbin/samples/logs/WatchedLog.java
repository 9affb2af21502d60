package dev.bobbin.samples.logs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log to which somebody else writes: waiting for it is looking at it again and again. */
public final class WatchedLog implements Growth {
  private final Path file;
  private final int delay;
  private final int tries;
  private long size;

  /**
   * Watches a file from its present size on.
   *
   * @param delay how long to wait before looking again, in milliseconds
   * @param tries how often to look in vain before giving up; 0 for never giving up
   */
  public WatchedLog(Path file, int delay, int tries) throws IOException {
    this.file = file;
    this.delay = delay;
    this.tries = tries;
    this.size = Files.size(file);
  }

  @Override
  public boolean await() throws IOException {
    for (int i = 0; tries == 0 || i < tries; i++) {
      pause();
      long now = Files.size(file);
      if (now != size) {
        size = now;
        return true;
      }
    }
    return false;
  }

  private void pause() throws IOException {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException interrupted) {
      throw new InterruptedIOException("interrupted while waiting for " + file);
    }
  }
}
