package dev.bobbin.samples.references.futures;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A coroutine that yields futures, and goes on with what they give, when they have it. */
final class Inlined<T> {
  private final Coroutine<CompletableFuture<?>, Object, T> body;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  private Inlined(Coroutine<CompletableFuture<?>, Object, T> body) {
    this.body = body;
  }

  /** Starts the body in this thread; returns the future of what it returns. */
  static <T> CompletableFuture<T> future(Coroutine<CompletableFuture<?>, Object, T> body) {
    Inlined<T> inlined = new Inlined<>(body);
    inlined.step(null, null);
    return inlined.result;
  }

  // snippet: step
  private void step(Object value, Throwable failure) {
    try {
      CompletableFuture<?> next = failure == null ? body.send(value) : body.raise(causeOf(failure));
      // Not whenComplete: of many that are complete already, each would nest in the one before.
      next.whenCompleteAsync(this::step);
    } catch (StopIteration end) {
      result.complete(body.result());
    } catch (Throwable unhandled) {
      result.completeExceptionally(unhandled);
    }
  }

  // end

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }
}
