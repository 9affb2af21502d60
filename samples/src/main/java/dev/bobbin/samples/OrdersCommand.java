package dev.bobbin.samples;

import dev.bobbin.samples.orders.KilledOrders;
import picocli.CommandLine.Option;

/** Kills a program with long-running orders. */
final class OrdersCommand implements Program.Action {
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
