package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** Tells which sockets are ready, and blocks the loop's thread while nothing is. */
final class Poller {
  static final long NO_LIMIT = 0;

  private final Selector selector;

  /** What tasks wait for. */
  private final WaitQueue<IoWait> waits = new WaitQueue<>();

  /** How many keys the selector has if no channel was closed since they were counted. */
  private int registered;

  Poller() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector for the event loop", e);
    }
  }

  boolean isWaitedFor() {
    return !waits.isEmpty();
  }

  /** Tries at once; returns null if that resumed the task, else lets it wait. */
  Wait begin(IoWait wait) throws IOException {
    if (wait.channel.isBlocking()) {
      wait.channel.configureBlocking(false);
    }
    SelectionKey key = wait.channel.keyFor(selector);
    if (key != null) {
      wait.refuseSecond((ChannelWaits) key.attachment());
    }
    Object outcome = wait.attempt();
    if (outcome != IoWait.NOT_YET) {
      wait.task.resume(outcome);
      return null;
    }
    if (key == null) {
      key = wait.channel.register(selector, 0, new ChannelWaits());
      registered++;
    }
    waits.add(wait);
    wait.attach(key);
    return wait;
  }

  /** Serves the sockets that are ready, without waiting. */
  void poll() {
    if (waits.isEmpty()) {
      return;
    }
    try {
      selector.selectNow(Poller::serve);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a socket is ready, {@link #wakeUp()}, an interrupt, or the end of a time. */
  void await(long nanos) {
    try {
      selector.select(Poller::serve, nanos == NO_LIMIT ? 0 : (nanos + 999_999) / 1_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the present wait, or the next one, end at once; for any thread. */
  void wakeUp() {
    selector.wakeup();
  }

  private static void serve(SelectionKey key) {
    ChannelWaits waits = (ChannelWaits) key.attachment();
    int ready = key.readyOps();
    if ((ready & ChannelWaits.INPUT) != 0) {
      serve(key, waits.input, ChannelWaits.INPUT);
    }
    if ((ready & ChannelWaits.OUTPUT) != 0) {
      serve(key, waits.output, ChannelWaits.OUTPUT);
    }
  }

  private static void serve(SelectionKey key, IoWait wait, int direction) {
    if (wait != null) {
      wait.ready();
    } else if (key.isValid()) {
      // Interest outlives its wait, because most channels are soon waited for again.
      key.interestOpsAnd(~direction);
    }
  }

  /**
   * Raises an exception in tasks whose channel was closed under them, which the selector does not
   * tell; returns whether there were any. To be called after {@link #poll()}.
   */
  boolean raiseInClosed() {
    int left = selector.keys().size();
    if (left == registered) {
      return false;
    }
    registered = left;
    boolean raised = false;
    for (IoWait next, wait = waits.first(); wait != null; wait = next) {
      next = waits.after(wait);
      if (wait.isClosed()) {
        wait.withdraw(null);
        wait.task.raise(new AsynchronousCloseException());
        raised = true;
      }
    }
    return raised;
  }

  void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
