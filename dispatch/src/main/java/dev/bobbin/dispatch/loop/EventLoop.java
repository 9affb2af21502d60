package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs tasks on one thread: generators that yield {@link Requests}, each until its next yield.
 *
 * <p>Tasks that can go on do so in turn, first come first served. A task that blocks, or computes
 * for long without a {@link Requests#checkpoint()}, stops all others.
 *
 * <p>Tasks are spawned before {@code run}, or while it runs on its thread; {@link #submit}, {@link
 * #shutdown()}, {@link #shutdownNow()}, {@link #dump()} and {@link Task#cancel()} are for any
 * thread.
 */
public final class EventLoop implements AutoCloseable {
  final LoopCore core;
  final Engine engine;
  private final Registration registration = new Registration();

  /** How it runs in the thread of an executor; null if it does not. */
  private Hosted hosted;

  /**
   * Creates a loop that runs by the clock of the machine and keeps failures that nobody joins for
   * the end of {@link #run()}.
   */
  public EventLoop() {
    this(LoopClock.SYSTEM);
  }

  /**
   * Creates a loop that runs by the given clock.
   *
   * @param clock tells the time
   */
  public EventLoop(LoopClock clock) {
    this(clock, null);
  }

  /**
   * Creates a loop that tells failures at once.
   *
   * @param clock tells the time
   * @param failureHandler called on the loop's thread with a task that has failed, outside of all
   *     scopes, while no other task joined it, and with its failure; null to keep such failures for
   *     the end of {@link #run()}
   */
  public EventLoop(LoopClock clock, BiConsumer<? super Task<?>, ? super Throwable> failureHandler) {
    Objects.requireNonNull(clock, "the clock is null");
    core = new LoopCore(clock);
    engine = new Engine(core, new FailedTasks(failureHandler, core.failures), registration);
  }

  /**
   * Creates a loop that runs in a thread that is there already: that of Swing, {@code
   * EventLoop.on(SwingUtilities::invokeLater)}, of Netty, of Vert.x, of any executor.
   *
   * <p>Whenever tasks can go on, the executor is handed one round of turns; a thread of this loop's
   * own waits for sockets and deadlines. Tasks come by {@link #submit}, and {@link #shutdown()} or
   * {@link #close()} ends the loop, which cannot be {@code run}. Should the executor refuse a
   * round, all tasks are cancelled and clean up in the thread that was refused.
   *
   * @param executor runs what it is handed, one after the other or in several threads
   * @return a loop that has started
   * @throws java.util.concurrent.RejectedExecutionException if the executor refuses
   */
  public static EventLoop on(Executor executor) {
    return on(executor, null);
  }

  /**
   * Creates a loop that runs in a thread that is there already; see {@link #on(Executor)}.
   *
   * @param executor runs what it is handed, one after the other or in several threads
   * @param failureHandler as in {@link #EventLoop(LoopClock, BiConsumer)}
   * @return a loop that has started
   * @throws java.util.concurrent.RejectedExecutionException if the executor refuses
   */
  public static EventLoop on(
      Executor executor, BiConsumer<? super Task<?>, ? super Throwable> failureHandler) {
    EventLoop loop = new EventLoop(LoopClock.SYSTEM, failureHandler);
    loop.hosted = new Hosted(loop.engine, Objects.requireNonNull(executor, "the executor is null"));
    loop.hosted.start();
    return loop;
  }

  /**
   * Starts a task.
   *
   * @param <R> what the generator returns
   * @param body a generator that has not started
   * @return the new task
   * @throws IllegalStateException if the loop was shut down, or runs on another thread
   */
  public <R> Task<R> spawn(Coroutine<?, Object, ? extends R> body) {
    return spawn(null, body);
  }

  /**
   * Starts a task with a name; see {@link #spawn(Coroutine)}.
   *
   * @param <R> what the generator returns
   * @param name what messages call it; null for a number
   * @param body a generator that has not started
   * @return the new task
   */
  public <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body) {
    // Within the monitor, so that no run begins on another thread meanwhile.
    synchronized (core.thread) {
      core.thread.check("spawn a task");
      core.shutdown.checkOpen();
      return engine.root.spawned(name, body);
    }
  }

  /**
   * Starts a task from any thread, also before the loop runs.
   *
   * @param <R> what the generator returns
   * @param body a generator that has not started
   * @return completes, on the loop's thread, with the task's result, failure or cancellation;
   *     cancelling it cancels the task
   * @throws IllegalStateException if the loop was shut down
   */
  public <R> CompletableFuture<R> submit(Coroutine<?, Object, ? extends R> body) {
    return submitted(new Submission<R>(engine.root, body)).future();
  }

  <R> Submission<R> submitted(Submission<R> submission) {
    synchronized (core.thread) {
      core.shutdown.checkOpen();
      core.outside.add(submission);
    }
    return submission;
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
    run(false, null);
  }

  /**
   * Spawns a task, runs until all tasks have ended, and returns the task's result.
   *
   * @param <R> what the generator returns
   * @param body a generator that has not started
   * @return what it returned
   * @throws TaskFailedException if it, or another task as in {@link #run()}, failed
   * @throws java.util.concurrent.CancellationException if it was cancelled
   * @throws IllegalStateException if the loop runs already or was shut down
   */
  public <R> R run(Coroutine<?, Object, ? extends R> body) {
    return run(false, body).result();
  }

  /**
   * Runs on the calling thread until the loop is shut down and all tasks have ended.
   *
   * <p>It waits for {@link #submit}, hence it cannot tell a deadlock; otherwise as {@link #run()}.
   * Give a loop that runs for long a failure handler.
   */
  public void runForever() {
    run(true, null);
  }

  private <R> Task<R> run(boolean forever, Coroutine<?, Object, ? extends R> body) {
    core.thread.enter();
    RuntimeException failure;
    Task<R> task;
    try {
      core.shutdown.checkNotClosed();
      task = body == null ? null : spawn(body);
      engine.root.main = task;
      failure = engine.work(forever);
    } finally {
      engine.root.main = null;
      core.thread.leave();
    }
    tell(failure);
    return task;
  }

  private static void tell(RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }

  /** Takes no more tasks from outside, and ends when those that there are have ended. */
  public void shutdown() {
    core.shutDown();
  }

  /** Takes no more tasks, and cancels all, which have ten seconds to clean up. */
  public void shutdownNow() {
    shutdownNow(Shutdown.DEFAULT_LIMIT);
  }

  /**
   * Takes no more tasks, and cancels all.
   *
   * <p>Their {@code finally} blocks run, and may wait. When the limit is over, requests are no
   * longer fulfilled: {@link TaskCancelled} is raised at each yield. A task that goes on yielding
   * for as long again, or for a second if the limit is longer, has ignored its cancellation; it is
   * closed, and fails with an exception that says so. Another call interrupts what tasks wait for
   * while they clean up.
   *
   * @param limit how long tasks may clean up
   */
  public void shutdownNow(Duration limit) {
    Objects.requireNonNull(limit, "the limit of a shutdown is null");
    shutdown();
    core.outside.call(() -> engine.root.stop("the loop shuts down", null, limit));
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
    core.thread.refuseToCloseFromWithin();
    shutdown();
    core.outside.call(engine::stopOnce);
    if (hosted == null) {
      core.thread.awaitAndEnter();
      tell(engine.closeHere());
    } else {
      tell(hosted.awaitEnd());
    }
  }

  /**
   * Returns what each task that has not ended waits for, and where; the tasks of a scope below the
   * task that waits for it.
   *
   * <p>Any thread may ask. If a turn does not end within a second, it is told where the loop's
   * thread is instead.
   *
   * @return a text of several lines
   */
  public String dump() {
    return Dump.of(engine.root);
  }

  /**
   * Registers this loop at the platform's MBean server, as {@code
   * dev.bobbin.dispatch:type=EventLoop,name="..."}, until it is closed.
   *
   * @param name tells it from others
   * @throws IllegalArgumentException if the name is taken
   */
  public void register(String name) {
    registration.add(this::dump, Objects.requireNonNull(name, "the name of a loop is null"));
  }

  /**
   * Warns of tasks whose turn takes long, because all others wait meanwhile.
   *
   * @param limit from when on a turn is long
   * @param warning called with each long turn, by a thread that watches the loop
   */
  public void warnOfSlowTurns(Duration limit, Consumer<? super SlowTurn> warning) {
    Objects.requireNonNull(warning, "the warning is null");
    Objects.requireNonNull(limit, "the limit of a turn is null");
    engine.scheduler.watchBy(SlowTurns.start(core, limit, warning));
  }
}
