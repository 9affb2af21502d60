package dev.bobbin.dispatch.workers;

import java.util.concurrent.locks.Lock;

/**
 * What a {@link Dispatcher} gives for an item that it was sent: a way to take it back.
 *
 * @param <S> the item
 */
public final class Ticket<S> {
  /** That of the queues. */
  private final Lock lock;

  private final S item;
  private final Throwable raised;

  /** In how many queues it waits; guarded by the lock. */
  int waiting;

  /** Whether no further worker is to be sent it; guarded by the lock. */
  boolean cancelled;

  Ticket(Lock lock, S item, Throwable raised) {
    this.lock = lock;
    this.item = item;
    this.raised = raised;
  }

  /**
   * Returns the item, which may be null.
   *
   * @return what was sent
   */
  public S item() {
    return item;
  }

  /**
   * Cancels the item where no worker has begun with it; its outcome is then {@link
   * Outcome.Cancelled}. It keeps its place in the queue until the worker comes to it.
   *
   * @return whether there was such a worker; false if the item was cancelled before
   */
  public boolean cancel() {
    lock.lock();
    try {
      boolean inTime = waiting > 0 && !cancelled;
      cancelled |= inTime;
      return inTime;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what is to be raised in the worker; null if the item is to be sent. */
  Throwable raised() {
    return raised;
  }

  /** Returns what the worker gets, to be sent or to be raised. */
  Object carried() {
    return raised == null ? item : raised;
  }

  @Override
  public String toString() {
    return "<ticket for " + item + ">";
  }
}
