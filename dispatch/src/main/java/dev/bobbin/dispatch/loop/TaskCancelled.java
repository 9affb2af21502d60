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

  /** Whether it comes from the deadline of that scope. */
  final transient boolean timeIsOver;

  /**
   * Creates a cancellation.
   *
   * @param message which task is cancelled, and why
   * @param cause the failure that made it necessary; may be null
   */
  public TaskCancelled(String message, Throwable cause) {
    super(message, cause);
    origin = null;
    timeIsOver = false;
  }

  /** Without a stack trace: that of the loop tells nothing, and costs as much as ten selects. */
  private TaskCancelled(String message) {
    super(message, null, true, false);
    origin = null;
    timeIsOver = false;
  }

  /** Returns what ends a request whose outcome nobody waits for any more. */
  static TaskCancelled ofOther(String message) {
    return new TaskCancelled(message);
  }

  /** Returns what the deadline of a cancel scope raises. */
  static TaskCancelled timeIsOver(CancelLevel origin, String message) {
    return new TaskCancelled(origin, message, true);
  }

  TaskCancelled(CancelLevel origin, String message) {
    this(origin, message, false);
  }

  private TaskCancelled(CancelLevel origin, String message, boolean timeIsOver) {
    super(message);
    this.origin = origin;
    this.timeIsOver = timeIsOver;
  }
}
