package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A generator on its way from another thread into the loop. */
final class Submission<R> implements Runnable {
  private final RootGroup root;
  private final Coroutine<?, Object, ? extends R> body;
  private final CompletableFuture<R> future = new CompletableFuture<>();

  /** What the task inherits; null for nothing. */
  private final Map<Object, Object> locals;

  /** Null before it has started. */
  private SubmittedTask<R> task;

  /** Whether the task is to be cancelled, also if it has not started. */
  private boolean cancelled;

  Submission(RootGroup root, Coroutine<?, Object, ? extends R> body) {
    this(root, body, null);
  }

  Submission(RootGroup root, Coroutine<?, Object, ? extends R> body, Map<Object, Object> locals) {
    this.root = root;
    this.body = Objects.requireNonNull(body, "the generator of a task is null");
    this.locals = locals;
  }

  CompletableFuture<R> future() {
    return future;
  }

  /** Returns what ends as the future does, without effect on the task. */
  CompletableFuture<R> copy() {
    return Futures.copy(future, root.loop.failures::add);
  }

  @Override
  public void run() {
    if (root.loop.shutdown.isStopping()) {
      refuse(new CancellationException("the loop shut down before the task could start"));
      return;
    }
    try {
      task = new SubmittedTask<>(root, body, future);
      task.start(root.ready, locals);
      if (cancelled) {
        task.cancel();
      }
      Futures.listen(future, (value, failure) -> cancelWithFuture());
    } catch (Throwable refused) {
      refuse(refused);
    }
  }

  private void refuse(Throwable why) {
    Futures.complete(future, null, why, root.loop.failures::add);
  }

  private void cancelWithFuture() {
    if (future.isCancelled()) {
      task.cancel();
    }
  }

  /** Cancels the task, but leaves the future to tell its end; for any thread. */
  void cancelTask() {
    root.loop.outside.call(
        () -> {
          cancelled = true;
          if (task != null) {
            task.cancel();
          }
        });
  }
}
