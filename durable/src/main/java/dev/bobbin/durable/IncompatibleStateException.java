package dev.bobbin.durable;

/**
 * A saved generator cannot be restored: its body has changed, its class is missing or not allowed,
 * or the bytes are damaged. Reading a snapshot fails with no other exception.
 */
public final class IncompatibleStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public IncompatibleStateException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public IncompatibleStateException(String message, Throwable cause) {
    super(message, cause);
  }

  static IncompatibleStateException damaged(String what) {
    return new IncompatibleStateException("the bytes are damaged, or no snapshot: " + what);
  }
}
