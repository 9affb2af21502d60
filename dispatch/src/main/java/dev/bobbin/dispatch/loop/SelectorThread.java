package dev.bobbin.dispatch.loop;

/** Waits for sockets and deadlines on behalf of a loop whose own thread may not. */
final class SelectorThread implements Runnable {
  private static final long NOTHING = -1;

  private final Poller poller;
  private final Runnable waited;
  private Thread thread;
  private long nanos = NOTHING;
  private boolean ended;

  /**
   * Creates it; its thread starts with the first wait.
   *
   * @param waited called by the thread after each wait
   */
  SelectorThread(Poller poller, Runnable waited) {
    this.poller = poller;
    this.waited = waited;
  }

  /** Lets the thread wait once, as {@link Poller#await}. */
  synchronized void await(long newNanos) {
    nanos = newNanos;
    if (thread == null) {
      thread = new Thread(this, "bobbin-selector");
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public void run() {
    for (long next = take(); next != NOTHING; next = take()) {
      poller.awaitReadiness(next);
      waited.run();
    }
  }

  private synchronized long take() {
    while (nanos == NOTHING && !ended) {
      try {
        wait();
      } catch (InterruptedException nobodyMeansIt) {
        continue;
      }
    }
    long taken = nanos;
    nanos = NOTHING;
    return taken;
  }
}
