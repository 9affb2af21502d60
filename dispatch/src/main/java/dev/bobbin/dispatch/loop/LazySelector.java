package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A selector that is opened when somebody waits for the first time: that takes longer than a
 * thousand turns, and many loops never wait.
 */
final class LazySelector {
  /** How long to pause until another descriptor may be free. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final SelectorProvider provider;
  private volatile Selector selector;

  /** Whether somebody was to be woken up, maybe before there was a selector. */
  private volatile boolean woken;

  private boolean closed;

  LazySelector(SelectorProvider provider) {
    this.provider = provider;
  }

  /** Returns the selector, which is opened first if there is none. */
  Selector get() throws IOException {
    Selector open = selector;
    return open == null ? open() : open;
  }

  private synchronized Selector open() throws IOException {
    if (closed) {
      throw new ClosedSelectorException();
    }
    if (selector == null) {
      selector = provider.openSelector();
      if (woken) {
        selector.wakeup();
      }
    }
    return selector;
  }

  /**
   * Opens it if it is not; while the system has no descriptor for it, pauses for a millisecond.
   *
   * @return whether it is open
   */
  boolean openOrPause() {
    try {
      get();
      return true;
    } catch (IOException noDescriptor) {
      LockSupport.parkNanos(this, PAUSE);
      return false;
    }
  }

  /** Makes the present wait, or the next one, end at once; for any thread. */
  void wakeUp() {
    // Written before the selector is read, as it is read behind the write of the selector.
    woken = true;
    Selector open = selector;
    if (open != null) {
      open.wakeup();
    }
  }

  /** Closes the selector; the next one to wait opens another. */
  synchronized void discard() throws IOException {
    Selector open = selector;
    selector = null;
    if (open != null) {
      open.close();
    }
  }

  /** Closes the selector for ever. */
  synchronized void close() throws IOException {
    closed = true;
    discard();
  }
}
