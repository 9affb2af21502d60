package dev.bobbin.dispatch.loop;

/** Raised at the yield of a {@link Requests#withTimeout} whose time is over. */
public class RequestTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message. */
  public RequestTimeoutException(String message) {
    super(message);
  }
}
