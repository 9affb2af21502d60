package dev.bobbin.samples;

import dev.bobbin.samples.references.tasks.EchoServer;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Runs a server and its clients. */
final class EchoServerCommand implements Program.Action {
  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "how many clients (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Clients.class)
  private int clients = 50;

  @Override
  public void run() throws IOException {
    EchoServer.run(clients);
  }
}
