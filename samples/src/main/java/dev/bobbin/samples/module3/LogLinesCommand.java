package dev.bobbin.samples.module3;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.LogFile;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Reads a log. */
public final class LogLinesCommand implements Program.Action {
  @Mixin private final LogFile log = new LogFile();

  private final Reader reader;

  /** What is done with the lines. */
  @FunctionalInterface
  public interface Reader {
    /** Does it. */
    void read(List<String> lines) throws Exception;
  }

  /** Does it with the lines of the log that is named. */
  public LogLinesCommand(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void run() throws Exception {
    reader.read(log.lines());
  }
}
