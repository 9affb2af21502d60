package dev.bobbin.dispatch.loop;

/**
 * Raised where an {@link AsyncGen} is asked for a value after its end.
 *
 * <p>It is no {@link java.util.NoSuchElementException}, which must not leave a generator (PEP 479).
 */
public class StopAsyncIteration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public StopAsyncIteration() {}
}
