package dev.bobbin.dispatch.loop;

import java.time.Duration;

/** How far the loop is on its way to its end. */
final class Shutdown {
  /** How long tasks may clean up if nobody says otherwise. */
  static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(1);

  private final LoopClock clock;

  /** Whether no more tasks are taken from outside; written within the monitor of LoopThread. */
  private volatile boolean shutDown;

  /** Whether all tasks have been cancelled. */
  private boolean stopping;

  /** Whether requests are no longer fulfilled. */
  private boolean refusing;

  private volatile boolean closed;

  /** When the time for cleaning up is over, on the loop's clock and on that of the machine. */
  private long end;

  private long realEnd;

  /** When tasks that still yield are closed, on the clock of the machine. */
  private long patienceEnd;

  private long patience;

  Shutdown(LoopClock clock) {
    this.clock = clock;
  }

  void shutDown() {
    shutDown = true;
  }

  boolean isShutDown() {
    return shutDown;
  }

  /** Begins the time that tasks have to clean up, unless it runs. */
  void stop(Duration limit) {
    if (stopping) {
      return;
    }
    stopping = true;
    long nanos = Timer.nanos(limit);
    patience = Math.min(nanos, LONGEST_PATIENCE.toNanos());
    realEnd = System.nanoTime() + nanos;
    end = now() + nanos;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Returns when the time for cleaning up is over, on the loop's clock. */
  long end() {
    return end;
  }

  /** Returns whether the time for cleaning up is over, and was not a moment ago. */
  boolean endsNow() {
    return stopping && !refusing && (end - now() <= 0 || realEnd - System.nanoTime() <= 0);
  }

  /** Returns the time by the loop's clock, which may not keep a loop from ending if it fails. */
  private long now() {
    try {
      return clock.nanoTime();
    } catch (Throwable failed) {
      return end;
    }
  }

  /** Returns how long the loop may wait for tasks that clean up; no limit if it is not stopping. */
  long realNanosLeft() {
    boolean limited = stopping && !refusing;
    return limited ? Math.max(1, realEnd - System.nanoTime()) : Poller.NO_LIMIT;
  }

  /** Fulfils no more requests. */
  void refuse() {
    refusing = true;
    // A body that yields again and again needs real time, whatever the loop's clock is.
    patienceEnd = System.nanoTime() + patience;
  }

  boolean refuses() {
    return refusing;
  }

  boolean isPatienceOver() {
    return patienceEnd - System.nanoTime() <= 0;
  }

  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Refuses what comes too late. */
  void checkOpen() {
    if (shutDown) {
      throw new IllegalStateException(
          "this event loop is " + (closed ? "closed" : "shut down") + "; create a new one");
    }
  }

  /** Refuses to run a loop that has been closed; one that is shut down still ends its tasks. */
  void checkNotClosed() {
    if (closed) {
      checkOpen();
    }
  }
}
