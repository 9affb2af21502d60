package dev.bobbin.samples;

import dev.bobbin.samples.course.EventLoopDispatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Option;

/** Dispatches to tasks of an event loop. */
final class EventLoopCommand implements Program.Action {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many good workers beside the slow one (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Workers.class)
  private int workers = 2;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "how long the slow worker needs for an item (default: ${DEFAULT-VALUE})",
      converter = WholeNumber.Delay.class)
  private int delay = 5;

  @Option(
      names = "--real-time",
      description = "wait for the time to pass, where the clock would jump")
  private boolean realTime;

  @Override
  public void run() {
    EventLoopDispatch.run(workers, delay, realTime ? EventLoopCommand::sleep : seconds -> {});
  }

  private static void sleep(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
