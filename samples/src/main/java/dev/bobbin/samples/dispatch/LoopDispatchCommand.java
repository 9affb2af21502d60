package dev.bobbin.samples.dispatch;

import dev.bobbin.samples.launcher.Program;
import dev.bobbin.samples.options.SlowWorker;
import picocli.CommandLine.Mixin;

/** Dispatches to tasks of the library's event loop. */
public final class LoopDispatchCommand implements Program.Action {
  @Mixin private final SlowWorker workers = new SlowWorker();

  @Override
  public void run() {
    LoopDispatch.run(workers.others(), workers.delay());
  }
}
