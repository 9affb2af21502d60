package dev.bobbin.samples.course;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.ReadableFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Filters a log by a pattern. */
public final class FilterCommand implements Program.Action {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "a text file (default: the log that is shipped with the samples)",
      converter = ReadableFile.class)
  private Path file;

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description = "what a line must contain (default: ${DEFAULT-VALUE})")
  private String pattern = "favicon";

  @Override
  public void run() throws IOException {
    FilteringPipeline.run(file == null ? AccessLog.file() : file, pattern);
  }
}
