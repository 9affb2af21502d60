package dev.bobbin.dispatch;

import dev.bobbin.dispatch.loop.LoopTask;
import java.util.concurrent.CancellationException;

/**
 * A generator that an {@link EventLoop} drives, from its spawning to its end.
 *
 * <p>Tasks are read on the thread of their loop, or by any thread after {@code run} has returned;
 * {@link #cancel()} may be called by any thread at any time.
 *
 * @param <R> what the generator returns
 */
public sealed interface Task<R> permits LoopTask {

  /** What a task is doing; the last three are final. */
  enum State {
    /** Nothing of its body has run. */
    CREATED,
    /** It can go on, and has its place in the queue. */
    READY,
    /** Its body runs. */
    RUNNING,
    /** It waits for what it requested. */
    WAITING,
    /** Its body has returned. */
    SUCCEEDED,
    /** An exception has left its body. */
    FAILED,
    /** It was cancelled, and its body let the cancellation out. */
    CANCELLED
  }

  /** Returns the name it was spawned with, or {@code task-} and a number. */
  String name();

  /** Returns what it is doing. */
  State state();

  /** Returns whether it has ended, in whatever way. */
  default boolean isDone() {
    return state().compareTo(State.SUCCEEDED) >= 0;
  }

  /**
   * Returns what its body returned; to wait for it in another task, yield {@link Requests#join}.
   *
   * @throws TaskFailedException if it has failed; the failure is the cause
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if it has not ended
   */
  R result();

  /** Returns the exception that left its body; null if it has not failed. */
  Throwable failure();

  /**
   * Raises a {@link TaskCancelled} at the yield where it waits, so that its {@code finally} blocks
   * run; other tasks go on.
   *
   * <p>A task that has not started ends without running. An outcome that is on its way to the task
   * is delivered first, so that nothing is lost, and the cancellation is raised at the yield after
   * it. The body may yield requests while it cleans up.
   *
   * @return false if it has ended already
   */
  boolean cancel();
}
