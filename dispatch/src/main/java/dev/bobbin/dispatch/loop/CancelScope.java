package dev.bobbin.dispatch.loop;

import static java.util.Objects.requireNonNull;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A part of a task that can be cancelled, may have a deadline, and can be shielded from
 * cancellations from outside: {@code String page = Gen.yieldFrom(deadline(seconds, fetch(url)));}
 *
 * <p>It runs in the task that delegates to it, so that what the body has taken or returned is never
 * lost. When it is cancelled, {@link TaskCancelled} is raised at the yield where the task waits
 * within it, once for each {@link #cancel()} and once for its deadline; when that leaves the body,
 * the scope turns it into a {@link CancellationException} or a {@link RequestTimeoutException}. A
 * body that returns a value in spite of it has done its work: the value counts.
 *
 * <p>What changes it is refused beside the loop's thread. The model is the cancel scope of Trio;
 * unlike there, a cancellation is raised once, so that {@code finally} blocks may wait.
 */
public final class CancelScope extends CancelLevel {
  /** The task that is in it; null while its generator waits at a value, see {@link HeldScopes}. */
  private Task<?> task;

  private LoopCore loop;
  private volatile boolean cancelled;

  /** When it is cancelled by itself; null for never. */
  private Deadline deadline;

  /** The time that it is given when it is entered; null for no limit. */
  private Duration limit;

  private CancelScope(Duration limit, boolean shielded) {
    this.limit = limit;
    this.shielded = shielded;
  }

  /**
   * Runs a body that can be cancelled by itself.
   *
   * @param <R> what the body returns
   * @param body makes the generator to run
   * @return a generator to delegate to
   */
  public static <R> Async<R> cancelScope(
      Function<? super CancelScope, ? extends Coroutine<?, Object, ? extends R>> body) {
    return run(new CancelScope(null, false), requireNonNull(body, "the body is null"));
  }

  /**
   * Runs a body that is cancelled when a time is over; the scope then raises {@link
   * RequestTimeoutException}, unless a cancellation from outside was raised in the body before,
   * which then goes on.
   *
   * @param <R> what the body returns
   * @param limit how long it may take
   * @param body a generator that has not started
   * @return a generator to delegate to
   */
  public static <R> Async<R> deadline(Duration limit, Coroutine<?, Object, ? extends R> body) {
    requireNonNull(body, "the body is null");
    return deadline(limit, scope -> body);
  }

  /**
   * Runs a body that is cancelled when a time is over, which may be moved by {@link #expireIn}.
   *
   * @param <R> what the body returns
   * @param limit how long it may take
   * @param body makes the generator to run
   * @return a generator to delegate to
   */
  public static <R> Async<R> deadline(
      Duration limit,
      Function<? super CancelScope, ? extends Coroutine<?, Object, ? extends R>> body) {
    requireNonNull(limit, "the limit of a deadline is null");
    return run(new CancelScope(limit, false), requireNonNull(body, "the body is null"));
  }

  /**
   * Runs a body that no cancellation from outside interrupts; that is raised at the first yield
   * after it.
   *
   * @param <R> what the body returns
   * @param body a generator that has not started
   * @return a generator to delegate to
   */
  public static <R> Async<R> shield(Coroutine<?, Object, ? extends R> body) {
    requireNonNull(body, "the body is null");
    return run(new CancelScope(null, true), scope -> body);
  }

  @Generator
  private static <R> Async<R> run(
      CancelScope scope,
      Function<? super CancelScope, ? extends Coroutine<?, Object, ? extends R>> body) {
    scope.enter(Current.task("a cancel scope is entered"));
    try {
      R result = Gen.yieldFrom(requireNonNull(body.apply(scope), "the body is null"));
      return Gen.done(result);
    } catch (TaskCancelled cancelled) {
      if (cancelled.origin != scope) {
        throw cancelled;
      }
      throw scope.told(cancelled);
    } finally {
      scope.leave();
    }
  }

  private void enter(Task<?> entering) {
    task = entering;
    loop = entering.loop();
    outer = entering.innermost;
    depth = outer == null ? 1 : outer.depth + 1;
    entering.innermost = this;
    if (limit != null) {
      expireIn(limit);
    }
  }

  private void leave() {
    removeDeadline();
    pending = null;
    if (isHeld()) {
      // Who has made the generator's body has closed it, beside its AsyncGen.
      return;
    }
    if (task.innermost == this) {
      task.innermost = outer;
      return;
    }
    // Generators that hold scopes may be left in another order than they were entered.
    for (CancelLevel inner = task.innermost; inner != null; inner = inner.outer) {
      if (inner.outer == this) {
        inner.outer = outer;
      }
    }
  }

  /** Returns what is told outside of this when its own cancellation leaves its body. */
  private RuntimeException told(TaskCancelled raised) {
    if (fromOutside != null) {
      throw Raised.again(fromOutside);
    }
    RuntimeException told =
        raised.timeIsOver
            ? new RequestTimeoutException(raised.getMessage())
            : new CancellationException(raised.getMessage());
    told.initCause(raised);
    return told;
  }

  /** Raises {@link TaskCancelled} at the yield where the task waits within this, or at its next. */
  public void cancel() {
    checkEntered("cancel");
    cancelled = true;
    interrupt(new TaskCancelled(this, cancelledText("its cancel scope is")));
  }

  /**
   * Moves the deadline.
   *
   * @param duration the time from now until this is cancelled
   */
  public void expireIn(Duration duration) {
    requireNonNull(duration, "the duration of a deadline is null");
    checkEntered("move the deadline of");
    removeDeadline();
    deadline = new Deadline(this, duration);
    loop.timers.add(deadline);
  }

  /** Takes the deadline away. */
  public void expireNever() {
    checkEntered("take the deadline from");
    removeDeadline();
  }

  private void removeDeadline() {
    limit = null;
    if (deadline != null) {
      loop.timers.remove(deadline);
      deadline = null;
    }
  }

  /**
   * Lets cancellations from outside in, or keeps them until this ends or lets them in again.
   *
   * @param on whether to keep them out
   */
  public void setShielded(boolean on) {
    checkEntered("shield");
    shielded = on;
    if (!on && !isHeld() && task.state() == Task.State.WAITING) {
      Interruptions.deliver(task);
    }
  }

  /**
   * Returns whether cancellations from outside wait for its end.
   *
   * @return whether it is shielded
   */
  public boolean isShielded() {
    return shielded;
  }

  /**
   * Returns whether it was cancelled, by its deadline or otherwise.
   *
   * @return whether its body has to come to an end
   */
  public boolean isCancelled() {
    return cancelled;
  }

  private String cancelledText(String why) {
    String who = isHeld() ? "an asynchronous generator" : "task '" + task.name() + "'";
    return who + " is cancelled: " + why;
  }

  private void interrupt(TaskCancelled why) {
    if (isHeld()) {
      pending = why;
    } else {
      Interruptions.cancelWithin(task, why);
    }
  }

  /** The generator that is in it is left at a value; keeps nothing of the task that was in it. */
  void hold() {
    task = null;
    fromOutside = null;
  }

  boolean isHeld() {
    return task == null;
  }

  /** Refuses a task of another loop to drive the generator that is in it, unless its is closed. */
  void checkResumedBy(Task<?> driving) {
    if (driving == null || driving.loop() != loop && !loop.shutdown.isClosed()) {
      throw new IllegalStateException(
          "an asynchronous generator that is in a cancel scope is driven on outside of its event"
              + " loop");
    }
  }

  /** The generator that is in it goes on, maybe in another task. */
  void resumeIn(Task<?> driving) {
    task = driving;
    if (loop != driving.loop()) {
      moveTo(driving.loop());
    }
  }

  /** Leaves a loop that was closed, with what is left of the time. */
  private void moveTo(LoopCore next) {
    Duration left = deadline == null ? null : deadline.left(loop.clock);
    loop = next;
    if (left != null) {
      deadline = new Deadline(this, left);
      loop.timers.add(deadline);
    }
  }

  private void checkEntered(String call) {
    loop.thread.check(call + " a part of a task");
    if (isHeld()) {
      return;
    }
    for (CancelLevel scope = task.innermost; scope != this; scope = scope.outer) {
      if (scope == null) {
        throw new IllegalStateException(
            "the cancel scope of task '" + task.name() + "' was left; its body has ended");
      }
    }
  }

  /** Cancels a scope at a time. */
  private static final class Deadline extends Timer {
    private final CancelScope scope;

    Deadline(CancelScope scope, Duration duration) {
      super(scope.loop.clock, duration);
      this.scope = scope;
    }

    @Override
    void expired() {
      scope.deadline = null;
      scope.cancelled = true;
      String where = scope.isHeld() ? "a value" : scope.task.whereItIs();
      scope.interrupt(
          TaskCancelled.timeIsOver(scope, scope.cancelledText("the time is over at " + where)));
    }

    @Override
    void failed(Throwable failure) {
      TaskCancelled told = new TaskCancelled(scope, "the clock failed");
      told.initCause(failure);
      scope.interrupt(told);
    }
  }
}
