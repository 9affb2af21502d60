package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * A task of another loop, as tasks of this one see it; all methods are for any thread.
 *
 * @param <R> what its generator returns
 */
public final class RemoteTask<R> {
  private final Submission<R> submission;

  private RemoteTask(Submission<R> submission) {
    this.submission = submission;
  }

  /** Starts a task that inherits from another one, which may be null. */
  static <R> RemoteTask<R> start(
      EventLoop loop, Coroutine<?, Object, ? extends R> body, Task<?> parent) {
    Submission<R> submission =
        new Submission<>(loop.engine.root, body, parent == null ? null : parent.locals);
    return new RemoteTask<>(loop.submitted(submission));
  }

  /**
   * Runs a generator as a task of another loop, and waits until it has ended.
   *
   * <p>If the waiting task is cancelled, the other one is, and the cancellation goes on when that
   * has ended. If it returns in spite of it, its result is delivered, and the cancellation raised
   * at the next yield; if it fails, so is its failure.
   *
   * @param <R> what the generator returns
   * @param loop where it runs
   * @param body a generator that has not started
   * @return a generator to delegate to, whose result is that of the body
   */
  @Generator
  public static <R> Async<R> runOn(EventLoop loop, Coroutine<?, Object, ? extends R> body) {
    RemoteTask<R> task = start(loop, body, Current.task("a task is run on another loop"));
    TaskCancelled interruption = null;
    while (true) {
      try {
        R result = Gen.yield(task.join());
        later(interruption);
        return Gen.done(result);
      } catch (TaskCancelled why) {
        interruption = Interruptions.outermost(why, interruption);
        if (Current.task("a task waits for another loop").loop().shutdown.refuses()) {
          task.cancel();
          throw interruption;
        }
      } catch (CancellationException ended) {
        throw Raised.again(interruption == null ? ended : interruption);
      } catch (Throwable failure) {
        later(interruption);
        throw Raised.again(failure);
      }
      task.cancel();
    }
  }

  private static void later(TaskCancelled interruption) {
    if (interruption != null) {
      Interruptions.later(Current.task("a task is cancelled"), interruption);
    }
  }

  /**
   * Waits until it has ended; the outcome is its result, its failure is raised. If it was
   * cancelled, a {@link CancellationException} is raised. It goes on if the waiting task does not.
   *
   * @return a request for a task of any loop
   */
  public Request join() {
    return new StageRequest(submission.future());
  }

  /** Cancels it; see {@link Task#cancel()}. */
  public void cancel() {
    submission.cancelTask();
  }

  /**
   * Returns what completes, on the other loop's thread, when it has ended.
   *
   * @return a copy: completing or cancelling it has no effect on the task
   */
  public CompletableFuture<R> future() {
    return submission.copy();
  }
}
