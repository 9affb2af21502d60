package dev.bobbin.dispatch;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.loop.TaskScope;

/**
 * Tasks that end together: {@link Requests#scope} waits until all of them have ended.
 *
 * <p>The first one that fails cancels the others. When they have ended, its failure is raised at
 * the yield of the scope, with the failures of the others as suppressed exceptions.
 */
public sealed interface Scope permits TaskScope {

  /**
   * Starts a task in this scope; to be called on the loop's thread.
   *
   * <p>In a scope that is being cancelled the task is cancelled before it starts.
   *
   * @param body a generator that has not started
   * @throws IllegalStateException if the scope has ended
   */
  default <R> Task<R> spawn(Coroutine<?, Object, ? extends R> body) {
    return spawn(null, body);
  }

  /**
   * Starts a task with a name in this scope; see {@link #spawn(Coroutine)}.
   *
   * @param name what messages call it; null for a number
   */
  <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body);

  /** Cancels all tasks of this scope, its body included; the outcome of the scope is then null. */
  void cancel();
}
