package dev.bobbin.contextlib;

/**
 * What is done in a context; the body of a {@code with} statement.
 *
 * @param <T> what the context gives
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface ContextBody<T, E extends Throwable> {

  /** Does it, with what the context gives. */
  void run(T value) throws E;
}
