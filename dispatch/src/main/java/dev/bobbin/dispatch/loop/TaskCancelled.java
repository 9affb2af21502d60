package dev.bobbin.dispatch.loop;

/**
 * Raised at the yield of a task that is cancelled.
 *
 * <p>It is an {@code Error}, so that {@code catch (Exception e)} around a yield does not swallow
 * it; {@code finally} blocks run. A body that catches it cleans up and throws it again. Other tasks
 * that join the task see a {@link java.util.concurrent.CancellationException} instead.
 */
public class TaskCancelled extends Error {
  private static final long serialVersionUID = 1L;

  /** The cancel scope that is cancelled; null if the whole task is. */
  final transient CancelLevel origin;

  /**
   * Creates a cancellation.
   *
   * @param message which task is cancelled, and why
   * @param cause the failure that made it necessary; may be null
   */
  public TaskCancelled(String message, Throwable cause) {
    super(message, cause);
    origin = null;
  }

  /** Without a stack trace: that of the loop tells nothing, and costs as much as ten selects. */
  private TaskCancelled(String message) {
    super(message, null, true, false);
    origin = null;
  }

  /** Returns what ends a request whose outcome nobody waits for any more. */
  static TaskCancelled ofOther(String message) {
    return new TaskCancelled(message);
  }

  TaskCancelled(CancelLevel origin, String message) {
    super(message);
    this.origin = origin;
  }
}
