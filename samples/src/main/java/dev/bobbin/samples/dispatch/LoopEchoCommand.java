package dev.bobbin.samples.dispatch;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.Clients;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Runs a server and its clients on the library's event loop. */
public final class LoopEchoCommand implements Program.Action {
  @Mixin private final Clients clients = new Clients();

  @Override
  public void run() throws IOException {
    LoopEcho.run(clients.number());
  }
}
