package dev.bobbin.samples.options;

import dev.bobbin.samples.logs.AccessLogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names a log; without it, the shipped one is read. */
public final class LogFile {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "a log in the common log format (default: the log that is shipped with the samples)",
      converter = ReadableFile.class)
  private Path file;

  /** Returns the lines of the log. */
  public List<String> lines() throws IOException {
    return file == null ? AccessLogs.lines() : AccessLogs.lines(file);
  }
}
