package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import java.io.Serializable;

/**
 * Makes the coroutine of a key.
 *
 * @param <K> the keys
 * @param <I> the elements, which are sent to it
 */
@FunctionalInterface
public interface CoroutineFactory<K, I> extends Serializable {

  /** Returns a new coroutine of a {@code @Durable} method. */
  Coroutine<?, ? super I, ?> create(K key);
}
