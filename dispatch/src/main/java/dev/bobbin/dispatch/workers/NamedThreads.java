package dev.bobbin.dispatch.workers;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes platform threads with names. */
final class NamedThreads implements ThreadFactory {
  /** Used where the user gives none. */
  static final ThreadFactory FACTORY = new NamedThreads();

  private final AtomicInteger count = new AtomicInteger();

  private NamedThreads() {}

  @Override
  public Thread newThread(Runnable task) {
    // No daemon: who forgets to close must not lose what is queued when the program ends.
    return new Thread(task, "bobbin-worker-" + count.incrementAndGet());
  }
}
