package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A generator on its way from another thread into the loop. */
final class Submission<R> implements Runnable {
  private final TaskGroup group;
  private final Coroutine<?, Object, ? extends R> body;
  private final CompletableFuture<R> future = new CompletableFuture<>();

  Submission(TaskGroup group, Coroutine<?, Object, ? extends R> body) {
    this.group = group;
    this.body = body;
  }

  CompletableFuture<R> future() {
    return future;
  }

  @Override
  public void run() {
    if (group.loop.shutdown.isStopping()) {
      future.completeExceptionally(
          new CancellationException("the loop shut down before the task could start"));
      return;
    }
    try {
      SubmittedTask<R> task = new SubmittedTask<>(group, body, future);
      group.started(task);
      future.whenComplete((value, failure) -> cancel(task));
    } catch (Throwable refused) {
      future.completeExceptionally(refused);
    }
  }

  private void cancel(Task<R> task) {
    if (future.isCancelled()) {
      task.cancel();
    }
  }
}
