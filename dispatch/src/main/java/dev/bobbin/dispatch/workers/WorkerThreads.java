package dev.bobbin.dispatch.workers;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes platform threads with names. */
public final class WorkerThreads implements ThreadFactory {
  /** Used where the user gives none. */
  public static final ThreadFactory FACTORY = new WorkerThreads();

  private final AtomicInteger count = new AtomicInteger();

  private WorkerThreads() {}

  @Override
  public Thread newThread(Runnable task) {
    // No daemon: who forgets to close must not lose what is queued when the program ends.
    return new Thread(task, "bobbin-worker-" + count.incrementAndGet());
  }
}
