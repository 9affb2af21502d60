package dev.bobbin.samples.orders;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import picocli.CommandLine.Option;

/** Kills a program with long-running orders. */
public final class OrdersCommand implements Program.Action {
  @Option(
      names = "--kill-after",
      paramLabel = "N",
      description = "behind how many events it is killed (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Events.class)
  private int events = 7;

  @Override
  public void run() throws Exception {
    KilledOrders.run(events);
  }
}
