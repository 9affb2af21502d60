package dev.bobbin.samples;

import dev.bobbin.samples.dispatch.LoopDispatch;
import picocli.CommandLine.Option;

/** Dispatches to tasks of the library's event loop. */
final class LoopDispatchCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many good workers beside the slow one (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 2;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "how long the slow worker needs for an item (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 5;

  @Override
  public void run() {
    LoopDispatch.run(workers, delay);
  }
}
