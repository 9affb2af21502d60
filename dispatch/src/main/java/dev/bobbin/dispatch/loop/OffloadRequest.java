package dev.bobbin.dispatch.loop;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
  private final Executor executor;

  OffloadRequest(Callable<?> work) {
    this(work, POOL);
  }

  OffloadRequest(Callable<?> work, Executor executor) {
    this.work = Objects.requireNonNull(work, "the work is null");
    this.executor = Objects.requireNonNull(executor, "the executor is null");
  }

  /** Has work done by a thread of the pool. */
  static <T> CompletableFuture<T> start(Callable<? extends T> work) {
    return start(work, POOL);
  }

  private static <T> CompletableFuture<T> start(Callable<? extends T> work, Executor executor) {
    CompletableFuture<T> future = new CompletableFuture<>();
    executor.execute(() -> complete(future, work));
    return future;
  }

  private static <T> void complete(CompletableFuture<T> future, Callable<? extends T> work) {
    try {
      future.complete(work.call());
    } catch (Throwable failure) {
      future.completeExceptionally(failure);
    }
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return task.loop().stages.of(start(work, executor)).add(waiter);
  }

  @Override
  public String toString() {
    return "offload(...)";
  }
}
