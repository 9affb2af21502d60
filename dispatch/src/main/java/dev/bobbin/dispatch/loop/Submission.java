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
    if (group.loop.isStopping()) {
      future.completeExceptionally(
          new CancellationException("the loop shut down before the task could start"));
      return;
    }
    try {
      Submitted<R> task = new Submitted<>(group, body, future);
      group.start(task);
      future.whenComplete((value, failure) -> cancel(task));
    } catch (RuntimeException refused) {
      future.completeExceptionally(refused);
    }
  }

  private void cancel(LoopTask<R> task) {
    if (future.isCancelled()) {
      task.cancel();
    }
  }

  /** A task whose end a future tells. */
  private static final class Submitted<R> extends LoopTask<R> {
    private final CompletableFuture<R> future;

    Submitted(
        TaskGroup group, Coroutine<?, Object, ? extends R> body, CompletableFuture<R> future) {
      super(group, null, body);
      this.future = future;
    }

    @Override
    boolean isObserved() {
      return true;
    }

    @Override
    void ended() {
      switch (state()) {
        case SUCCEEDED -> future.complete(result());
        case FAILED -> future.completeExceptionally(thrown());
        default -> future.completeExceptionally(cancellation());
      }
    }
  }
}
