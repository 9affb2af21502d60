package dev.bobbin.dispatch.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Futures that end with failures of users, whose texts may fail in their turn. */
final class Futures {

  private Futures() {}

  /** Calls an action at the end of a stage. */
  static <T> void listen(
      CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> action) {
    // Not whenComplete(), which wraps the failure, and asks for its text to do so.
    stage.handle(
        (value, failure) -> {
          action.accept(value, failure);
          return null;
        });
  }

  /** Returns a future that ends as another one, on which it has no effect. */
  static <T> CompletableFuture<T> copy(
      CompletableFuture<T> original, Consumer<Throwable> failures) {
    CompletableFuture<T> copy = new CompletableFuture<>();
    listen(original, (value, failure) -> complete(copy, value, failure, failures));
    return copy;
  }

  /** Completes a future; what leaves one of its dependent actions keeps no other from running. */
  static <T> void complete(
      CompletableFuture<T> future, T value, Throwable failure, Consumer<Throwable> failures) {
    boolean again;
    do {
      try {
        completeOnce(future, value, failure);
        again = false;
      } catch (Throwable thrown) {
        failures.accept(thrown);
        // The action that failed is no longer among those that are left.
        again = future.isDone();
      }
    } while (again);
  }

  private static <T> void completeOnce(CompletableFuture<T> future, T value, Throwable failure) {
    if (failure == null) {
      future.complete(value);
    } else {
      future.completeExceptionally(failure);
    }
  }
}
