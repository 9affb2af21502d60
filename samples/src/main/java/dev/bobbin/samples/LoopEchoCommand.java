package dev.bobbin.samples;

import dev.bobbin.samples.dispatch.LoopEcho;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Runs a server and its clients on the library's event loop. */
final class LoopEchoCommand implements Program.Action {
  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "how many clients (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Clients.class)
  private int clients = 50;

  @Override
  public void run() throws IOException {
    LoopEcho.run(clients);
  }
}
