package dev.bobbin.dispatch.loop;

/**
 * Thrown by {@link EventLoop#run()} when all tasks wait for each other and nothing can wake them;
 * its message says which task waits for what, and where.
 *
 * <p>The tasks have been cancelled; their failures, if any, are suppressed exceptions.
 */
public class DeadlockException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message. */
  public DeadlockException(String message) {
    super(message);
  }
}
