package dev.bobbin.samples.course;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.SlowWorker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Dispatches to tasks of an event loop. */
public final class EventLoopCommand implements Program.Action {
  @Mixin private final SlowWorker workers = new SlowWorker();

  @Option(
      names = "--real-time",
      description = "wait for the time to pass, where the clock would jump")
  private boolean realTime;

  @Override
  public void run() {
    EventLoopDispatch.run(
        workers.others(), workers.delay(), realTime ? EventLoopCommand::sleep : seconds -> {});
  }

  private static void sleep(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
