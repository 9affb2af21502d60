package dev.bobbin.samples.course;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import picocli.CommandLine.Option;

/** Dispatches to workers in threads. */
public final class StateQueueCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many good workers beside the slow one (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 2;

  @Option(
      names = "--delay",
      paramLabel = "MILLISECONDS",
      description = "how long the slow worker needs for an item (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 20;

  @Override
  public void run() throws InterruptedException {
    ThreadsFixedStateQueue.run(workers, delay);
  }
}
