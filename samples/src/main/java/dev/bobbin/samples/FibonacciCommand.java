package dev.bobbin.samples;

import dev.bobbin.samples.module2.Fibonacci;
import picocli.CommandLine.Option;

/** Takes Fibonacci numbers. */
final class FibonacciCommand implements Program.Action {
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
