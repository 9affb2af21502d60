package dev.bobbin.samples.options;

import dev.bobbin.samples.logs.LogFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a log or a folder of logs; without it, a folder is made. */
public final class LogPath {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = {
        "a log, compressed if it ends in .gz, or a folder of logs whose names start with"
            + " access-log",
        "(default: a folder with the log that is shipped with the samples, in parts)"
      },
      converter = ReadableFile.OrFolder.class)
  private Path path;

  /** What is done with the log or the folder. */
  @FunctionalInterface
  public interface Reader {
    /** Does it. */
    void read(Path path) throws Exception;
  }

  /** Does it with the log or the folder that is named, or with one that is made. */
  public void read(Reader reader) throws Exception {
    if (path != null) {
      reader.read(path);
      return;
    }
    try (LogFolder logs = LogFolder.create()) {
      reader.read(logs.path());
    }
  }
}
