package dev.bobbin.samples.module2;

import dev.bobbin.samples.launcher.Program;
import picocli.CommandLine.Option;

/** Takes Fibonacci numbers. */
public final class FibonacciCommand implements Program.Action {
  @Option(
      names = "--time",
      description = "tell on standard error what a number costs in time and memory")
  private boolean time;

  @Override
  public void run() {
    Fibonacci.run();
    if (time) {
      Fibonacci.time(System.err);
    }
  }
}
