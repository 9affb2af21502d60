package dev.bobbin.samples.options;

import picocli.CommandLine.Option;

/** The option for a number of clients. */
public final class Clients {
  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "how many clients (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Clients.class)
  private int clients = 50;

  /** Returns how many there are. */
  public int number() {
    return clients;
  }
}
