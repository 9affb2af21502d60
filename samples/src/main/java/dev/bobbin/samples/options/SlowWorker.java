package dev.bobbin.samples.options;

import picocli.CommandLine.Option;

/** The options for workers of which one is slow, by a clock that jumps. */
public final class SlowWorker {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many good workers beside the slow one (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int others = 2;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "how long the slow worker needs for an item (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 5;

  /** Returns how many workers there are beside the slow one. */
  public int others() {
    return others;
  }

  /** Returns for how many seconds it works at an item. */
  public int delay() {
    return delay;
  }
}
