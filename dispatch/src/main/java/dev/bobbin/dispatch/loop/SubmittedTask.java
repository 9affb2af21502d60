package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.concurrent.CompletableFuture;

/** A task whose end a future tells. */
final class SubmittedTask<R> extends Task<R> {
  private final CompletableFuture<R> future;

  SubmittedTask(
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
