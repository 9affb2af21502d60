package dev.bobbin.samples.course;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import picocli.CommandLine.Option;

/** Dispatches to slow workers. */
public final class SlowWorkersCommand implements Program.Action {
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
