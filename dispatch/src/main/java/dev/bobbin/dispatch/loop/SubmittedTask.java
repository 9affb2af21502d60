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
    // Who has cancelled it, or has given it another end, is told nothing more.
    return !future.isDone();
  }

  @Override
  void ended() {
    switch (state()) {
      case SUCCEEDED -> complete(result(), null);
      case FAILED -> complete(null, thrown());
      default -> complete(null, cancellation());
    }
  }

  private void complete(R result, Throwable failure) {
    Futures.complete(future, result, failure, loop().failures::add);
  }
}
