package dev.bobbin.samples.course;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.ReadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Filters a log by several patterns. */
public final class BroadcastCommand implements Program.Action {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "a text file (default: the log that is shipped with the samples)",
      converter = ReadableFile.class)
  private Path file;

  @Option(
      names = "--pattern",
      paramLabel = "TEXT",
      description =
          "what a line may contain, once for each filter (default: python, favicon, images)")
  private List<String> patterns;

  @Override
  public void run() throws IOException {
    BroadcastingPipeline.run(
        file == null ? AccessLog.file() : file,
        patterns == null ? List.of("python", "favicon", "images") : patterns);
  }
}
