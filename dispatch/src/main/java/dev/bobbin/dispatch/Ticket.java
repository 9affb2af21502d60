package dev.bobbin.dispatch;

/**
 * What a {@link Dispatcher} gives for an item that it was sent: a way to take it back.
 *
 * @param <S> the item
 */
public interface Ticket<S> {

  /** Returns the item, which may be null. */
  S item();

  /**
   * Cancels the item where no worker has begun with it; its outcome is then {@link
   * Outcome.Cancelled}. It keeps its place in the queue until the worker comes to it.
   *
   * @return whether there was such a worker; false if the item was cancelled before
   */
  boolean cancel();
}
