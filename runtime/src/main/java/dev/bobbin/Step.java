package dev.bobbin;

/**
 * What one step of a {@link Coroutine} has come to.
 *
 * @param <Y> what the coroutine yields
 * @param <R> what it returns
 * @see Coroutine#resume
 */
public sealed interface Step<Y, R> {

  /**
   * It has yielded, and waits.
   *
   * @param <Y> what the coroutine yields
   * @param <R> what it returns
   * @param value the yielded value; may be null
   */
  record Yielded<Y, R>(Y value) implements Step<Y, R> {}

  /**
   * It has ended.
   *
   * @param <Y> what the coroutine yields
   * @param <R> what it returns
   * @param value the return value; null if there is none, or if it had ended before
   */
  record Returned<Y, R>(R value) implements Step<Y, R> {}
}
