package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.DeadlockException;
import dev.bobbin.dispatch.LoopClock;
import dev.bobbin.dispatch.Task;
import dev.bobbin.dispatch.TaskFailedException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** The life of an event loop: who may call what when, and how it ends. */
public final class Loop {
  private final LoopClock clock;
  private final Failures failures;
  private final Scheduler scheduler;
  private final RootGroup root = new RootGroup(this);

  /** Held by the thread that runs the loop. */
  private final ReentrantLock running = new ReentrantLock();

  /** The thread that runs the loop; null when none does. */
  private volatile Thread thread;

  /** Whether no more tasks are taken from outside. */
  private volatile boolean shutDown;

  /** Whether requests are no longer fulfilled. */
  private boolean stopping;

  private volatile boolean closed;

  /** Whether the loop's thread was interrupted since the loop runs. */
  private boolean interrupted;

  /** The task whose result the caller of {@code run} gets; null for none. */
  private Task<?> main;

  private final Cancellations cancellations = new Cancellations();
  private int numbers;

  /** Creates a loop; see {@link dev.bobbin.dispatch.EventLoop}. */
  public Loop(LoopClock clock, BiConsumer<Task<?>, Throwable> failureHandler) {
    this.clock = Objects.requireNonNull(clock, "the clock is null");
    failures = new Failures(failureHandler);
    scheduler = new Scheduler(clock);
  }

  LoopClock clock() {
    return clock;
  }

  Failures failures() {
    return failures;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Cancellations cancellations() {
    return cancellations;
  }

  /** Returns whether the caller of {@code run} is told how the task ends. */
  boolean isMain(LoopTask<?> task) {
    return task == main;
  }

  int nextNumber() {
    return ++numbers;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Starts a task outside of all scopes. */
  public <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body) {
    checkThread("spawn a task");
    checkOpen();
    return root.start(name, body);
  }

  /** Starts a task from any thread. */
  public <R> CompletableFuture<R> submit(Coroutine<?, Object, ? extends R> body) {
    Objects.requireNonNull(body, "the generator of a task is null");
    Submission<R> submission = new Submission<>(root, body);
    synchronized (scheduler.outside) {
      checkOpen();
      scheduler.outside.add(submission);
    }
    return submission.future();
  }

  private void checkOpen() {
    if (shutDown) {
      throw new IllegalStateException(
          "this event loop is " + (closed ? "closed" : "shut down") + "; create a new one");
    }
  }

  /** Refuses to do something beside the thread that runs the loop. */
  void checkThread(String what) {
    Thread owner = thread;
    if (owner != null && owner != Thread.currentThread()) {
      throw new IllegalStateException(
          "cannot "
              + what
              + " on thread '"
              + Thread.currentThread().getName()
              + "': the event loop runs on thread '"
              + owner.getName()
              + "'; use submit(), which is for any thread");
    }
  }

  /**
   * Does something on the loop's thread: now, if that is the calling one, else when it comes to it.
   */
  void call(Runnable call) {
    if (thread == Thread.currentThread()) {
      call.run();
    } else {
      scheduler.outside.add(call);
    }
  }

  /** Runs until all tasks have ended. */
  public void run() {
    tell(runWhile(false, null));
  }

  /** Runs until all tasks have ended, and returns the result of one of them. */
  public <R> R runToResult(Task<R> task) {
    tell(runWhile(false, task));
    return task.result();
  }

  /** Runs until the loop is shut down and all tasks have ended. */
  public void runForever() {
    tell(runWhile(true, null));
  }

  private static void tell(RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }

  private RuntimeException runWhile(boolean forever, Task<?> awaited) {
    enter();
    main = awaited;
    try {
      return work(forever);
    } finally {
      main = null;
      leave();
    }
  }

  /** Returns what there is to be told; null for nothing. */
  private RuntimeException work(boolean forever) {
    RuntimeException deadlock = null;
    while (hasWork() || forever && !shutDown) {
      if (Thread.interrupted()) {
        interrupted = true;
        stop("the loop's thread is interrupted", null);
      }
      if (!scheduler.turn(forever && !shutDown) && isStuck()) {
        deadlock = new DeadlockException(Deadlock.describe(root));
        stop("all tasks wait for each other", deadlock);
      }
    }
    return failures.take(deadlock == null ? failureOf(main) : deadlock);
  }

  private boolean isStuck() {
    if (root.tasks.isEmpty() || scheduler.outside.isPending()) {
      return false;
    }
    if (stopping) {
      throw new IllegalStateException("a cancellation is lost; " + Deadlock.describe(root));
    }
    return true;
  }

  private boolean hasWork() {
    return !root.tasks.isEmpty() || scheduler.outside.isPending();
  }

  private static RuntimeException failureOf(Task<?> main) {
    Throwable failure = main == null ? null : main.failure();
    return failure == null ? null : new TaskFailedException(main.name(), failure);
  }

  private void enter() {
    if (running.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "this event loop runs already, further up on this thread; a task yields spawn(...) or"
              + " join(...) instead of running the loop");
    }
    if (!running.tryLock()) {
      throw new IllegalStateException(
          "this event loop runs already, on another thread; use submit() to give it work");
    }
    if (closed) {
      running.unlock();
      checkOpen();
    }
    thread = Thread.currentThread();
  }

  private void leave() {
    thread = null;
    boolean interrupt = interrupted;
    interrupted = false;
    running.unlock();
    if (interrupt) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes no more tasks from outside. */
  public void shutdown() {
    synchronized (scheduler.outside) {
      shutDown = true;
    }
    scheduler.poller.wakeUp();
  }

  /** Takes no more tasks, and cancels all. */
  public void shutdownNow() {
    shutdown();
    call(() -> stop("the loop shuts down", null));
  }

  private void stop(String why, Throwable cause) {
    if (!stopping) {
      shutdown();
      stopping = true;
      root.cancelTasks(why, cause);
    }
  }

  /** Cancels what has not ended, waits for it, and frees the selector. */
  public void close() {
    if (running.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "a task cannot close the event loop that runs it; call shutdownNow()");
    }
    shutdownNow();
    running.lock();
    thread = Thread.currentThread();
    RuntimeException failure;
    try {
      failure = closed ? null : work(false);
    } finally {
      closed = true;
      scheduler.poller.close();
      leave();
    }
    tell(failure);
  }
}
