package dev.bobbin.dispatch.workers;

import dev.bobbin.StopIteration;
import java.util.concurrent.CompletableFuture;

/**
 * How threads came to their end, for the future and, once, for the next one that sends.
 *
 * @param <R> what is returned
 */
final class Completion<R> {
  private final String kind;
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private R result;
  private Throwable failure;
  private Throwable closedAt;

  /** Whether a return or a failure was found that nobody was told of. */
  private boolean news;

  Completion(String kind) {
    this.kind = kind;
  }

  synchronized void returned(R value) {
    result = value;
    news = true;
  }

  /** A generator's end carries what its type says that it returns. */
  @SuppressWarnings("unchecked")
  void returned(StopIteration end) {
    returned((R) end.value());
  }

  synchronized void failed(Throwable exception) {
    if (failure == null) {
      failure = exception;
      news = true;
    } else if (failure != exception) {
      failure.addSuppressed(exception);
    }
  }

  /** Notes where it was closed. */
  synchronized void closed() {
    if (closedAt == null) {
      closedAt = new Throwable("closed here");
    }
  }

  /** Tells that all threads are done. */
  void complete() {
    if (failure() == null) {
      future.complete(result());
    } else {
      future.completeExceptionally(failure());
    }
  }

  CompletableFuture<R> future() {
    return future;
  }

  synchronized R result() {
    return failure == null ? result : null;
  }

  private synchronized Throwable failure() {
    return failure;
  }

  /** Returns whether a return was found that nobody was told of; the caller tells now. */
  synchronized boolean takeReturnNews() {
    boolean untold = news && failure == null;
    news &= !untold;
    return untold;
  }

  /** Throws a failure of which nobody was told. */
  synchronized void throwNews() {
    if (news && failure != null) {
      news = false;
      throw Completion.<RuntimeException>unchecked(failure);
    }
  }

  /** Returns why nothing can be sent: the failure or the end, once, or that it is closed. */
  synchronized RuntimeException refusal() {
    throwNews();
    if (closedAt != null) {
      return Misuse.closed(kind, closedAt);
    }
    if (failure != null) {
      return Misuse.failedBefore(kind, failure);
    }
    StopIteration stop = news ? new StopIteration(result) : new StopIteration();
    news = false;
    return stop;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
