package dev.bobbin.samples.references.dataflow;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.WholeNumber;
import picocli.CommandLine.Option;

/** Compares a coroutine with an object. */
public final class CoroutineOrObjectCommand implements Program.Action {
  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "how many lines to send to each (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Lines.class)
  private int lines = 100_000;

  @Option(names = "--time", description = "tell on standard error what a line costs")
  private boolean time;

  @Override
  public void run() {
    CoroutineOrObject.run(lines, time ? System.err : null);
  }
}
