package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Some event loops, each in a thread of its own: one per processor for what needs more than one.
 *
 * <p>A task stays in its loop. Tasks of different loops talk by {@link SharedChannel}s, and start
 * each other by {@link Requests#spawnOn} and {@link RemoteTask#runOn}.
 */
public final class LoopGroup implements AutoCloseable {
  private final List<EventLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

  private LoopGroup(int size, BiConsumer<? super Task<?>, ? super Throwable> failureHandler) {
    for (int i = 0; i < size; i++) {
      EventLoop loop = new EventLoop(LoopClock.SYSTEM, failureHandler);
      loops.add(loop);
      threads.add(new Thread(() -> run(loop), "bobbin-loop-" + i));
    }
  }

  private void run(EventLoop loop) {
    try {
      loop.runForever();
    } catch (RuntimeException toldByClose) {
      failures.add(toldByClose);
    }
  }

  /**
   * Starts loops that keep failures that nobody joins until they are closed.
   *
   * @param size how many, 1 at least
   * @return the group
   * @throws IllegalArgumentException if the size is not positive
   */
  public static LoopGroup start(int size) {
    return start(size, null);
  }

  /**
   * Starts loops.
   *
   * @param size how many, 1 at least
   * @param failureHandler as in {@link EventLoop#EventLoop(LoopClock, BiConsumer)}; called by the
   *     threads of all loops
   * @return the group
   * @throws IllegalArgumentException if the size is not positive
   */
  public static LoopGroup start(
      int size, BiConsumer<? super Task<?>, ? super Throwable> failureHandler) {
    if (size < 1) {
      throw new IllegalArgumentException("the number of loops is not positive: " + size);
    }
    LoopGroup group = new LoopGroup(size, failureHandler);
    group.threads.forEach(Thread::start);
    // A thread that came after the loop was closed would be refused.
    group.loops.forEach(loop -> loop.core.thread.awaitBegun());
    return group;
  }

  /**
   * Returns the loops.
   *
   * @return always the same list
   */
  public List<EventLoop> loops() {
    return List.copyOf(loops);
  }

  /**
   * Returns one loop after the other.
   *
   * @return the loop whose turn it is
   */
  public EventLoop next() {
    return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
  }

  /**
   * Starts a task in the loop whose turn it is; see {@link EventLoop#submit}.
   *
   * @param <R> what the generator returns
   * @param body a generator that has not started
   * @return completes when the task has ended
   */
  public <R> CompletableFuture<R> submit(Coroutine<?, Object, ? extends R> body) {
    return next().submit(body);
  }

  /** Takes no more tasks, and ends when those that there are have ended. */
  public void shutdown() {
    loops.forEach(EventLoop::shutdown);
  }

  /**
   * Cancels all tasks, waits until they have cleaned up, and ends the threads.
   *
   * @throws TaskFailedException as {@link EventLoop#close()}; of several loops the first one's,
   *     with the others suppressed
   */
  @Override
  public void close() {
    loops.forEach(EventLoop::shutdownNow);
    for (EventLoop loop : loops) {
      try {
        loop.close();
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    joinThreads();
    RuntimeException first = failures.poll();
    if (first != null) {
      for (RuntimeException other; (other = failures.poll()) != null; ) {
        first.addSuppressed(other);
      }
      throw first;
    }
  }

  private void joinThreads() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive() && thread != Thread.currentThread()) {
        try {
          thread.join();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
