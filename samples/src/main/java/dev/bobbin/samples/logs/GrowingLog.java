package dev.bobbin.samples.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;

/** A log to which a server writes, a few lines whenever the reader has seen all. */
public final class GrowingLog implements Growth, AutoCloseable {
  private static final int LINES_AT_ONCE = 10;

  private final Path file;
  private final Iterator<String> lines;

  private GrowingLog(Path file, Iterator<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Makes a log that has some lines already, and will have as many more as given. */
  public static GrowingLog create(int moreLines) throws IOException {
    List<String> lines = AccessLogs.lines();
    Path file = Files.createTempFile("growing", ".log");
    Files.write(file, lines.subList(0, LINES_AT_ONCE));
    return new GrowingLog(file, lines.subList(LINES_AT_ONCE, LINES_AT_ONCE + moreLines).iterator());
  }

  /** Returns where it is. */
  public Path file() {
    return file;
  }

  @Override
  public boolean await() throws IOException {
    boolean grows = lines.hasNext();
    for (int i = 0; i < LINES_AT_ONCE && lines.hasNext(); i++) {
      Files.writeString(file, lines.next() + "\n", StandardOpenOption.APPEND);
    }
    return grows;
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
