package dev.bobbin.dispatch.loop;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Has work done by another thread, and waits for it. */
final class OffloadRequest extends Request {
  private static final AtomicInteger THREADS = new AtomicInteger();

  /** As many threads as there is work that blocks; they end when they are idle for a minute. */
  private static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "bobbin-offload-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  private final Callable<?> work;

  OffloadRequest(Callable<?> work) {
    this.work = Objects.requireNonNull(work, "the work is null");
  }

  @Override
  Wait begin(Waiter waiter) {
    CompletableFuture<Object> future = new CompletableFuture<>();
    POOL.execute(() -> complete(future));
    return waiter.loop().stages.of(future).add(waiter);
  }

  private void complete(CompletableFuture<Object> future) {
    try {
      future.complete(work.call());
    } catch (Throwable failure) {
      future.completeExceptionally(failure);
    }
  }

  @Override
  public String toString() {
    return "offload(...)";
  }
}
