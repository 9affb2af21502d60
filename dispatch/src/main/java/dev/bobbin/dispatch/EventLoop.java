package dev.bobbin.dispatch;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.loop.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * Runs tasks on one thread: generators that yield {@link Requests}, each until its next yield.
 *
 * <p>Tasks that can go on do so in turn, first come first served. A task that blocks, or computes
 * for long without a {@link Requests#checkpoint()}, stops all others.
 *
 * <p>Tasks are spawned before {@code run}, or while it runs on its thread; {@link #submit}, {@link
 * #shutdown()}, {@link #shutdownNow()} and {@link Task#cancel()} are for any thread.
 */
public final class EventLoop implements AutoCloseable {
  private final Loop loop;

  /**
   * Creates a loop that runs by the clock of the machine and keeps failures that nobody joins for
   * the end of {@link #run()}.
   */
  public EventLoop() {
    this(LoopClock.SYSTEM);
  }

  /** Creates a loop that runs by the given clock. */
  public EventLoop(LoopClock clock) {
    this(clock, null);
  }

  /**
   * Creates a loop that tells failures at once.
   *
   * @param failureHandler called on the loop's thread with a task that has failed, outside of all
   *     scopes, while no other task joined it, and with its failure; null to keep such failures for
   *     the end of {@link #run()}
   */
  public EventLoop(LoopClock clock, BiConsumer<Task<?>, Throwable> failureHandler) {
    loop = new Loop(clock, failureHandler);
  }

  /**
   * Starts a task.
   *
   * @param body a generator that has not started
   * @throws IllegalStateException if the loop was shut down, or runs on another thread
   */
  public <R> Task<R> spawn(Coroutine<?, Object, ? extends R> body) {
    return spawn(null, body);
  }

  /**
   * Starts a task with a name; see {@link #spawn(Coroutine)}.
   *
   * @param name what messages call it; null for a number
   */
  public <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body) {
    return loop.spawn(name, body);
  }

  /**
   * Starts a task from any thread, also before the loop runs.
   *
   * @return completes, on the loop's thread, with the task's result, failure or cancellation;
   *     cancelling it cancels the task
   * @throws IllegalStateException if the loop was shut down
   */
  public <R> CompletableFuture<R> submit(Coroutine<?, Object, ? extends R> body) {
    return loop.submit(body);
  }

  /**
   * Runs on the calling thread until all tasks have ended; it may be called again.
   *
   * <p>An interrupt of the thread is a {@link #shutdownNow()}; the thread is interrupted on return.
   *
   * @throws TaskFailedException if tasks outside of all scopes failed, nobody joined them or asked
   *     for their results, and there is no failure handler
   * @throws DeadlockException if all tasks wait for each other; they are cancelled first
   * @throws IllegalStateException if the loop runs already or is closed
   */
  public void run() {
    loop.run();
  }

  /**
   * Spawns a task, runs until all tasks have ended, and returns the task's result.
   *
   * @throws TaskFailedException if it, or another task as in {@link #run()}, failed
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public <R> R run(Coroutine<?, Object, ? extends R> body) {
    Task<R> task = spawn(body);
    return loop.runToResult(task);
  }

  /**
   * Runs on the calling thread until the loop is shut down and all tasks have ended.
   *
   * <p>It waits for {@link #submit}, hence it cannot tell a deadlock; otherwise as {@link #run()}.
   * Give a loop that runs for long a failure handler.
   */
  public void runForever() {
    loop.runForever();
  }

  /** Takes no more tasks from outside, and ends when those that there are have ended. */
  public void shutdown() {
    loop.shutdown();
  }

  /**
   * Takes no more tasks, and cancels all.
   *
   * <p>Their {@code finally} blocks run, but requests are no longer fulfilled: a task that yields
   * one while it cleans up is told so by another {@link TaskCancelled}. One that yields even then
   * has ignored its cancellation; it is closed, and fails with an exception that says so.
   */
  public void shutdownNow() {
    loop.shutdownNow();
  }

  /**
   * Cancels what has not ended, as {@link #shutdownNow()} does, waits for it, and frees the
   * selector.
   *
   * @throws TaskFailedException as {@link #run()}
   * @throws IllegalStateException if called by a task of this loop
   */
  @Override
  public void close() {
    loop.close();
  }
}
