package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells which sockets are ready, and blocks the loop's thread while nothing is. */
final class Poller {
  static final long NO_LIMIT = 0;

  /** How soon it is noticed that another thread has closed a channel, of which nobody tells. */
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  /** How often it is looked for while there is always a task that is ready. */
  private static final long SEARCH_INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

  private final LazySelector selector = new LazySelector(SelectorProvider.provider());

  /** What tasks wait for. */
  private final WaitQueue<IoWait> waits = new WaitQueue<>();

  /** How many keys the selector has if no channel was closed since they were counted. */
  private int registered;

  /** When closed channels were looked for last, by the clock of the machine. */
  private long searched = System.nanoTime();

  Selector selector() throws IOException {
    return selector.get();
  }

  boolean isWaitedFor() {
    return !waits.isEmpty();
  }

  /** Tries at once; returns null if that resumed the waiter, else lets it wait. */
  Wait begin(IoWait wait) throws IOException {
    if (wait.channel.isBlocking()) {
      wait.channel.configureBlocking(false);
    }
    SelectionKey key = wait.channel.keyFor(selector.get());
    if (key != null) {
      wait.refuseSecond(attached(key));
    }
    Object outcome = wait.attempt();
    if (outcome != IoWait.NOT_YET) {
      wait.waiter.resume(outcome);
      return null;
    }
    if (key == null) {
      key = register(wait);
    }
    wait.attach(key, attached(key));
    return wait;
  }

  @SuppressWarnings("unchecked") // see register()
  private static ChannelWaits<IoWait> attached(SelectionKey key) {
    return (ChannelWaits<IoWait>) key.attachment();
  }

  private SelectionKey register(IoWait wait) throws IOException {
    try {
      SelectionKey key = wait.channel.register(selector.get(), 0, new ChannelWaits<>(waits));
      registered++;
      return key;
    } catch (CancelledKeyException closedMeanwhile) {
      throw IoWait.closed();
    }
  }

  /** Serves the sockets that are ready, without waiting. */
  void poll() {
    if (!waits.isEmpty()) {
      select(() -> selector.get().selectNow(Poller::serve));
    }
  }

  /** Waits until a socket is ready, {@link #wakeUp()}, an interrupt, or the end of a time. */
  void await(long nanos) {
    long limit = millis(nanos);
    if (selector.openOrPause()) {
      select(() -> selector.get().select(Poller::serve, limit));
    }
  }

  /** Waits as {@link #await} does, but serves nothing; for another thread than the loop's. */
  void awaitReadiness(long nanos) {
    try {
      if (selector.openOrPause()) {
        selector.get().select(key -> {}, millis(nanos));
      }
    } catch (IOException | RuntimeException failure) {
      // The loop's thread meets it, too, and goes on with another selector.
      return;
    }
  }

  private long millis(long nanos) {
    long millis = nanos == NO_LIMIT ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
    boolean limited = !waits.isEmpty() && (millis == 0 || millis > LONGEST_WAIT_MILLIS);
    return limited ? LONGEST_WAIT_MILLIS : millis;
  }

  /** Makes the present wait, or the next one, end at once; for any thread. */
  void wakeUp() {
    selector.wakeUp();
  }

  /** A way to select. */
  private interface Selection {
    int select() throws IOException;
  }

  private int select(Selection selection) {
    try {
      return selection.select();
    } catch (IOException | RuntimeException failure) {
      replace(failure);
      return 0;
    }
  }

  /** Goes on with a new selector when the present one has failed; what waited for it is told. */
  private void replace(Exception failure) {
    try {
      selector.discard();
    } catch (IOException alreadyFailed) {
      failure.addSuppressed(alreadyFailed);
    }
    registered = 0;
    for (IoWait wait; (wait = waits.first()) != null; ) {
      wait.fail(new IOException("the selector of the event loop has failed", failure));
    }
  }

  private static void serve(SelectionKey key) {
    ChannelWaits<IoWait> waits = attached(key);
    try {
      int ready = key.readyOps();
      if ((ready & ChannelWaits.INPUT) != 0) {
        serve(key, waits.at(ChannelWaits.INPUT), ChannelWaits.INPUT);
      }
      if ((ready & ChannelWaits.OUTPUT) != 0) {
        serve(key, waits.at(ChannelWaits.OUTPUT), ChannelWaits.OUTPUT);
      }
    } catch (CancelledKeyException closed) {
      // Another thread has closed the channel; who waits for it is told when its key is gone.
      return;
    }
  }

  private static void serve(SelectionKey key, IoWait wait, int direction) {
    if (wait != null) {
      wait.ready();
    } else {
      // Interest outlives its wait, because most channels are soon waited for again.
      key.interestOpsAnd(~direction);
    }
  }

  /**
   * Lets go of channels that were closed, which are open files until then, and raises an exception
   * in tasks that wait for them. It may serve sockets that have become ready meanwhile.
   */
  void forgetClosed() {
    if (registered == 0) {
      return;
    }
    int left = select(this::keysAfterSelecting);
    if (left == registered) {
      return;
    }
    registered = left;
    for (IoWait wait : closed()) {
      // With one alternative of a select the others have left.
      if (wait.isQueued()) {
        wait.fail(IoWait.closed());
      }
    }
  }

  /** Does so if that was some time ago. */
  void forgetClosedNowAndThen() {
    if (registered > 0 && System.nanoTime() - searched > SEARCH_INTERVAL) {
      searched = System.nanoTime();
      forgetClosed();
    }
  }

  private int keysAfterSelecting() throws IOException {
    selector.get().selectNow(Poller::serve);
    return selector.get().keys().size();
  }

  private List<IoWait> closed() {
    List<IoWait> closed = new ArrayList<>();
    for (IoWait wait = waits.first(); wait != null; wait = waits.after(wait)) {
      if (wait.isClosed()) {
        closed.add(wait);
      }
    }
    return closed;
  }

  void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
