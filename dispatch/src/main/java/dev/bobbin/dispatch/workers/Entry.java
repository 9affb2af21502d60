package dev.bobbin.dispatch.workers;

import dev.bobbin.dispatch.Ticket;

/**
 * An item on its way to a worker, or to all of them.
 *
 * @param <S> the item
 */
public final class Entry<S> implements Ticket<S> {
  private final HandOver<S> handOver;
  private final S item;
  private final Throwable raised;

  /** In how many queues it waits; guarded by the hand-over's lock. */
  int waiting;

  /** Whether no further worker is to be sent it; guarded by the hand-over's lock. */
  boolean cancelled;

  Entry(HandOver<S> handOver, S item, Throwable raised) {
    this.handOver = handOver;
    this.item = item;
    this.raised = raised;
  }

  @Override
  public S item() {
    return item;
  }

  @Override
  public boolean cancel() {
    return handOver.cancel(this);
  }

  /** Returns what is to be raised in the worker; null if the item is to be sent. */
  Throwable raised() {
    return raised;
  }

  @Override
  public String toString() {
    return "<ticket for " + item + ">";
  }
}
