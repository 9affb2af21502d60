package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import java.io.Serializable;

/**
 * Makes the coroutine of a key from what the one before it has returned.
 *
 * @param <K> the keys
 * @param <I> the elements, which are sent to it
 */
@FunctionalInterface
public interface CoroutineSuccessor<K, I> extends Serializable {

  /**
   * Returns a new coroutine of a {@code @Durable} method.
   *
   * @param result what the last one of this key has returned; null if there was none, or if it
   *     returned nothing
   */
  Coroutine<?, ? super I, ?> create(K key, Object result);
}
