package dev.bobbin;

/**
 * Thrown when a generator is used in a way that its state does not allow, in CPython's words.
 *
 * <ul>
 *   <li>{@code generator already executing}: it was driven while it runs
 *   <li>{@code can't send non-None value to a just-started generator}
 *   <li>{@code generator ignored GeneratorExit}: it yielded while it was being closed
 *   <li>{@code generator raised StopIteration}: a {@link StopIteration} left its body (PEP 479); it
 *       is the cause
 *   <li>{@code a value fetched by hasNext() is waiting; call next() first}
 * </ul>
 */
public class GeneratorStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message, which may be null. */
  public GeneratorStateException(String message) {
    super(message);
  }

  /** Creates the exception with a message and a cause, which may both be null. */
  public GeneratorStateException(String message, Throwable cause) {
    super(message, cause);
  }
}
