package dev.bobbin.dispatch.workers;

/**
 * Thrown by a {@code send} whose thread is interrupted while it waits for room in a queue: the item
 * was not handed over. The thread's interrupt status is set again.
 */
public class InterruptedSendException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message and the interrupt, which may both be null. */
  public InterruptedSendException(String message, InterruptedException cause) {
    super(message, cause);
  }
}
