package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;

/**
 * Makes the generators of a {@link Dispatcher}'s workers.
 *
 * @param <S> the items
 * @param <V> what workers yield for an item
 */
@FunctionalInterface
public interface WorkerFactory<S, V> {

  /**
   * Makes a generator; called by the worker's thread when its first item comes, and again when the
   * generator has ended.
   *
   * @param worker the worker's number, from 0
   * @return a generator of its own for each call
   * @throws Exception what a generator method declares; one that is thrown here fails the item
   */
  Coroutine<? extends V, ? super S, ?> newWorker(int worker) throws Exception;
}
