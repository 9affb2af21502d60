package dev.bobbin.samples;

import dev.bobbin.samples.course.DispatchFiveSlowWorkers;
import picocli.CommandLine.Option;

/** Dispatches to slow workers. */
final class SlowWorkersCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many workers (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 5;

  @Option(
      names = "--delay",
      paramLabel = "MILLISECONDS",
      description = "how long a worker needs for an item (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 2;

  @Override
  public void run() {
    DispatchFiveSlowWorkers.run(workers, delay);
  }
}
