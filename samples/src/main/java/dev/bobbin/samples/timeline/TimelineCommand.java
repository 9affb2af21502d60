package dev.bobbin.samples.timeline;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.NewFile;
import dev.bobbin.samples.options.WholeNumber;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Dispatches the same work in three ways, and draws it. */
public final class TimelineCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many workers, the last one slow (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.SeveralWorkers.class)
  private int workers = 3;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "who gets a part: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      converter = StrategyName.class)
  private Strategy policy = Strategy.ROUND_ROBIN;

  @Option(
      names = "--delay",
      paramLabel = "MILLISECONDS",
      description = "how long the slow worker needs for a part (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 40;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "where to draw who had which part when, as SVG (default: not drawn)",
      converter = NewFile.class)
  private Path file;

  /** Checks the name of a policy. */
  static final class StrategyName implements ITypeConverter<Strategy> {

    @Override
    public Strategy convert(String name) {
      for (Strategy strategy : Strategy.values()) {
        if (strategy.toString().equals(name)) {
          return strategy;
        }
      }
      throw new TypeConversionException(
          "'" + name + "' is no policy; there are broadcast, round-robin, random and least-loaded");
    }
  }

  @Override
  public void run() throws IOException, InterruptedException {
    Timeline.run(new Work(workers, policy, delay), file);
  }
}
