package dev.bobbin.dispatch.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** The threads of the workers. */
final class WorkerThreads {
  private final List<Thread> threads = new ArrayList<>();

  /** Starts a thread for each; if one cannot start, those before it are stopped and awaited. */
  void start(ThreadFactory factory, List<? extends Runnable> loops, Runnable stop) {
    try {
      for (Runnable loop : loops) {
        Thread thread = factory.newThread(loop);
        Objects.requireNonNull(thread, "the thread factory returned null").start();
        threads.add(thread);
      }
    } catch (Throwable failure) {
      stop.run();
      join(stop);
      throw failure;
    }
  }

  /**
   * Waits for all threads to end; an interrupt makes them stop, and is kept for the caller, as in
   * {@code ExecutorService.close()}.
   */
  void join(Runnable stop) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop.run();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
