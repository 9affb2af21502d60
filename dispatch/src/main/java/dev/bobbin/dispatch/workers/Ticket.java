package dev.bobbin.dispatch.workers;

/**
 * What a {@link Dispatcher} gives for an item that it was sent: a way to take it back.
 *
 * @param <S> the item
 */
public final class Ticket<S> {
  private final WorkerQueues<S> queues;
  private final S item;
  private final Throwable raised;

  /** In how many queues it waits; guarded by the lock of the queues. */
  int waiting;

  /** Whether no further worker is to be sent it; guarded by the lock of the queues. */
  boolean cancelled;

  Ticket(WorkerQueues<S> queues, S item, Throwable raised) {
    this.queues = queues;
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
    return queues.cancel(this);
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
