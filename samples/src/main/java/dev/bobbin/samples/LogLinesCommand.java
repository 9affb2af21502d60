package dev.bobbin.samples;

import java.util.List;
import picocli.CommandLine.Mixin;

/** Reads a log. */
final class LogLinesCommand implements Program.Action {
  @Mixin private final LogFile log = new LogFile();

  private final Reader reader;

  /** What is done with the lines. */
  @FunctionalInterface
  interface Reader {
    /** Does it. */
    void read(List<String> lines) throws Exception;
  }

  LogLinesCommand(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void run() throws Exception {
    reader.read(log.lines());
  }
}
