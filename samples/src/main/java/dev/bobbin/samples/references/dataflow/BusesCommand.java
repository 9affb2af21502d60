package dev.bobbin.samples.references.dataflow;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.ReadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Finds buses. */
public final class BusesCommand implements Program.Action {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "an XML file with bus elements (default: one that is shipped with the samples)",
      converter = ReadableFile.class)
  private Path file;

  @Option(
      names = "--pattern",
      paramLabel = "DIRECTION",
      description =
          "a direction, once for each of two parsers (default: North Bound, Docks & Ferry)")
  private List<String> directions;

  @Override
  public void run() throws Exception {
    List<String> wanted = directions == null ? List.of("North Bound", "Docks & Ferry") : directions;
    BusPositions.run(
        file == null ? BusPositions::shipped : () -> Files.newInputStream(file),
        wanted.get(0),
        wanted.get(wanted.size() - 1));
  }
}
