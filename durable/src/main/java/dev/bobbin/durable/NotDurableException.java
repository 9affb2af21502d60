package dev.bobbin.durable;

/**
 * A generator cannot be saved or forked as it is now. The message names the generator, its line and
 * the variable.
 */
public final class NotDurableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public NotDurableException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public NotDurableException(String message, Throwable cause) {
    super(message, cause);
  }
}
