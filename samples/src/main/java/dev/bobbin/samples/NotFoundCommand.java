package dev.bobbin.samples;

import dev.bobbin.samples.references.pipelines.NotFound;
import picocli.CommandLine.Mixin;

/** Counts what is not found. */
final class NotFoundCommand implements Program.Action {
  @Mixin private final LogPath logs = new LogPath();

  @Override
  public void run() throws Exception {
    logs.read(NotFound::run);
  }
}
