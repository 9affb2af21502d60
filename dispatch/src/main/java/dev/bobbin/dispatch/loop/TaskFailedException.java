package dev.bobbin.dispatch.loop;

/**
 * Thrown outside of tasks where a task has failed: by {@link Task#result()}, and at the end of
 * {@link EventLoop#run()} for failures that nobody has seen. The failure is the cause; further
 * failed tasks are suppressed exceptions, each a {@code TaskFailedException} of its own.
 */
public class TaskFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param task the name of the task
   * @param failure what left its body
   */
  public TaskFailedException(String task, Throwable failure) {
    super("task '" + task + "' failed: " + Text.of(failure), failure);
  }
}
