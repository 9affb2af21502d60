package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** How a task waits for a channel of the selector. */
abstract class IoWait extends QueuedWait {
  /** The answer of an attempt that could do nothing yet. */
  static final Object NOT_YET = new Object();

  final SelectableChannel channel;
  private final int operation;
  private SelectionKey key;

  /** Where this is noted while it waits. */
  private ChannelWaits<IoWait> waits;

  /**
   * Creates a wait.
   *
   * @param operation what to wait for: a bit of {@link SelectionKey}
   */
  IoWait(Waiter waiter, SelectableChannel channel, int operation) {
    super(waiter);
    this.channel = channel;
    this.operation = operation;
  }

  /** Does it, without blocking; returns the outcome or {@link #NOT_YET}. */
  abstract Object attempt() throws IOException;

  /** Returns what it is waiting to do, as a verb. */
  abstract String verb();

  /** Called when it ends without outcome. */
  void abandoned(Throwable why) {}

  /** Refuses if another task waits for the same. */
  final void refuseSecond(ChannelWaits<IoWait> ofChannel) {
    IoWait other = ofChannel.at(operation);
    if (other != null) {
      throw new IllegalStateException(Misuse.alreadyWaits(waiter, verb(), channel, other.waiter));
    }
  }

  /** Lets the selector look for it; throws if another thread has closed the channel meanwhile. */
  final void attach(SelectionKey registered, ChannelWaits<IoWait> ofChannel) throws IOException {
    key = registered;
    waits = ofChannel;
    try {
      if ((key.interestOps() & operation) == 0) {
        key.interestOpsOr(operation);
      }
    } catch (CancelledKeyException closedMeanwhile) {
      throw closed();
    }
    waits.add(operation, this);
  }

  static AsynchronousCloseException closed() {
    return new AsynchronousCloseException();
  }

  /** The channel is ready: tries again. */
  final void ready() {
    Object outcome;
    try {
      outcome = attempt();
    } catch (CancelledKeyException closed) {
      fail(closed());
      return;
    } catch (Throwable failure) {
      fail(failure);
      return;
    }
    if (outcome != NOT_YET) {
      leave();
      waiter.resume(outcome);
    }
  }

  /** Ends this by a failure of the channel. */
  final void fail(Throwable failure) {
    withdraw(failure);
    waiter.raise(failure);
  }

  @Override
  final boolean withdraw(Throwable why) {
    leave();
    abandoned(why);
    return true;
  }

  private void leave() {
    waits.remove(operation, this);
    if (operation == SelectionKey.OP_CONNECT && key.isValid()) {
      // It would stay set, and a connected channel is always ready: the selector would not wait.
      try {
        key.interestOpsAnd(~operation);
      } catch (CancelledKeyException closedMeanwhile) {
        return;
      }
    }
  }

  final boolean isClosed() {
    return !key.isValid();
  }

  @Override
  public final String toString() {
    return "to " + verb() + " " + channel;
  }
}
