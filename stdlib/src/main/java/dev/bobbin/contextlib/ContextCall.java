package dev.bobbin.contextlib;

/**
 * What is computed in a context.
 *
 * @param <T> what the context gives
 * @param <R> the type of the result
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface ContextCall<T, R, E extends Throwable> {

  /** Returns the result, of what the context gives. */
  R call(T value) throws E;
}
