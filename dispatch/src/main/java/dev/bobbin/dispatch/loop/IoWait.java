package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** How a task waits for a channel of the selector. */
abstract class IoWait extends QueuedWait {

  /** The answer of an attempt that could do nothing yet. */
  static final Object NOT_YET = new Object();

  final SelectableChannel channel;
  private final int operation;
  private SelectionKey key;

  /**
   * Creates a wait.
   *
   * @param operation what to wait for: a bit of {@link SelectionKey}
   */
  IoWait(LoopTask<?> task, SelectableChannel channel, int operation) {
    super(task);
    this.channel = channel;
    this.operation = operation;
  }

  /** Does it, without blocking; returns the outcome or {@link #NOT_YET}. */
  abstract Object attempt() throws IOException;

  /** Returns what it is waiting to do, as a verb. */
  abstract String verb();

  /** Refuses if another task waits for the same. */
  final void refuseSecond(ChannelWaits waits) {
    IoWait other = isInput() ? waits.input : waits.output;
    if (other != null) {
      throw new IllegalStateException(Misuse.alreadyWaits(task, verb(), channel, other.task));
    }
  }

  final void attach(SelectionKey registered) {
    key = registered;
    note(this);
    if ((key.interestOps() & operation) == 0) {
      key.interestOpsOr(operation);
    }
  }

  /** The channel is ready: tries again. */
  final void ready() {
    Object outcome;
    try {
      outcome = attempt();
    } catch (Throwable failure) {
      withdraw(failure);
      task.raise(failure);
      return;
    }
    if (outcome != NOT_YET) {
      leave();
      task.resume(outcome);
    }
  }

  @Override
  boolean withdraw(Throwable why) {
    leave();
    return true;
  }

  private void leave() {
    note(null);
    queue.remove(this);
  }

  private void note(IoWait wait) {
    ChannelWaits waits = (ChannelWaits) key.attachment();
    if (isInput()) {
      waits.input = wait;
    } else {
      waits.output = wait;
    }
  }

  private boolean isInput() {
    return (operation & ChannelWaits.INPUT) != 0;
  }

  final boolean isClosed() {
    return !key.isValid();
  }

  @Override
  public final String toString() {
    return "to " + verb() + " " + channel;
  }
}
