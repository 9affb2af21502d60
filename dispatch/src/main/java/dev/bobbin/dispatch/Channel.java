package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.TaskChannel;

/**
 * A bounded queue between tasks of one loop: {@link Requests#put} waits while it is full, {@link
 * Requests#take} while it is empty.
 *
 * <p>Items come out in the order in which they were put, and waiting tasks are served in the order
 * in which they came. What is not a request may be called on the loop's thread only.
 *
 * @param <T> the items; null is one
 */
public sealed interface Channel<T> permits TaskChannel {

  /**
   * Returns a new channel.
   *
   * @param capacity how many items it holds for takers that have not come yet; with 0, a put waits
   *     for its taker
   */
  static <T> Channel<T> of(int capacity) {
    return of("channel", capacity);
  }

  /**
   * Returns a new channel with a name, for messages; see {@link #of(int)}.
   *
   * @throws IllegalArgumentException if the capacity is negative
   */
  static <T> Channel<T> of(String name, int capacity) {
    return new TaskChannel<>(name, capacity);
  }

  /** Returns how many items are in it. */
  int size();

  /**
   * Ends the input: what is in it can still be taken, after that {@link ChannelClosedException} is
   * raised in takers. Tasks whose put waits have it raised at once; their items are not taken.
   * Closing twice is quiet.
   */
  void close();

  /** Returns whether it was closed; there may still be items in it. */
  boolean isClosed();
}
