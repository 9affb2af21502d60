package dev.bobbin.samples.references.tasks;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.Clients;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Runs a server and its clients. */
public final class EchoServerCommand implements Program.Action {
  @Mixin private final Clients clients = new Clients();

  @Override
  public void run() throws IOException {
    EchoServer.run(clients.number());
  }
}
