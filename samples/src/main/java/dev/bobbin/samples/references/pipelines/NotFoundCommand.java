package dev.bobbin.samples.references.pipelines;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.LogPath;
import picocli.CommandLine.Mixin;

/** Counts what is not found. */
public final class NotFoundCommand implements Program.Action {
  @Mixin private final LogPath logs = new LogPath();

  @Override
  public void run() throws Exception {
    logs.read(NotFound::run);
  }
}
