package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.internal.Handover;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tasks that end together: {@link Requests#scope} waits until all of them have ended.
 *
 * <p>The first one that fails cancels the others. When they have ended, its failure is raised at
 * the yield of the scope, with the failures of the others as suppressed exceptions. In a {@link
 * Requests#supervisor} only the failure of the body does so.
 */
public final class Scope extends TaskGroup {
  private final Task<?> owner;

  /** Those of the whole loop that can go on. */
  private final ArrayDeque<Task<?>> ready;

  private final ScopeWait wait;
  private final ScopeKind kind;
  private Task<?> main;

  /** The first failure, with the others suppressed; null as long as there is none. */
  private Throwable failure;

  /** What the waiting task is to have raised when all have ended; null for nothing. */
  private Throwable interruption;

  private boolean cancelled;

  /** Whether one of the tasks was cancelled, and came to no other end. */
  private boolean cut;

  /** Whether other tasks went on behind the body when the waiting task was interrupted. */
  private boolean goesOn;

  private boolean over;

  Scope(Task<?> owner, Waiter waiter, ScopeKind kind) {
    super(owner.loop());
    this.owner = owner;
    ready = owner.ready();
    wait = new ScopeWait(waiter, this);
    this.kind = kind;
  }

  /** Starts the body; returns what the owner waits in. */
  Wait open(Function<? super Scope, ? extends Coroutine<?, Object, ?>> body) {
    try {
      main = spawned(null, Objects.requireNonNull(body.apply(this), "the body of a scope is null"));
    } catch (Throwable thrown) {
      if (tasks.isEmpty()) {
        over = true;
        throw thrown;
      }
      fail(thrown, "its body could not be made");
    }
    return wait;
  }

  /**
   * Starts a task in this scope; to be called on the loop's thread.
   *
   * <p>In a scope that is being cancelled the task is cancelled before it starts.
   *
   * @param <R> what the generator returns
   * @param body a generator that has not started
   * @return the new task
   * @throws IllegalStateException if the scope has ended
   */
  public <R> Task<R> spawn(Coroutine<?, Object, ? extends R> body) {
    return spawn(null, body);
  }

  /**
   * Starts a task with a name in this scope; see {@link #spawn(Coroutine)}.
   *
   * @param <R> what the generator returns
   * @param name what messages call it; null for a number
   * @param body a generator that has not started
   * @return the new task
   */
  public <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body) {
    loop.thread.check("spawn a task");
    return spawned(name, body);
  }

  private <R> Task<R> spawned(String name, Coroutine<?, Object, ? extends R> body) {
    return new Task<R>(this, name, body).start(ready, Current.locals(loop));
  }

  /** Starts a task whose end somebody is told, as long as he wants to be. */
  <R> Task<R> spawnReporting(
      Coroutine<?, Object, ? extends R> body,
      BooleanSupplier listens,
      Consumer<? super Task<R>> ended) {
    return new ReportingTask<R>(this, body, listens, ended).start(ready, Current.locals(loop));
  }

  @Override
  void add(Member task) {
    if (over) {
      throw new IllegalStateException(
          "the scope has ended; spawn its tasks while one of them still runs");
    }
    super.add(task);
    if (cancelled) {
      Interruptions.cancel(task, cancellation(task, "so is its scope", failure));
    }
  }

  /**
   * Cancels all tasks of this scope, its body included; to be called on the loop's thread.
   *
   * <p>What the body returns in spite of that is the outcome of the scope; otherwise a {@link
   * CancellationException} is raised at its yield. Another call interrupts what the tasks wait for
   * while they clean up.
   */
  public void cancel() {
    loop.thread.check("cancel a scope");
    cancelled = true;
    cancelTasks("so is its scope", null);
  }

  boolean isCancelled() {
    return cancelled;
  }

  @Override
  boolean leavesUntold(Member task) {
    return task.hasFailed() && !endsWith(task) && !task.isObserved();
  }

  /** Returns whether a failure of a task is one of the scope. */
  private boolean endsWith(Member task) {
    return !kind.supervises || task == main;
  }

  @Override
  void ended(Member task) {
    if (task.hasFailed() && endsWith(task)) {
      fail(task.thrown(), "task '" + task.name() + "' of its scope failed");
    }
    cut |= task.wasCancelled();
    if (tasks.isEmpty() && !over) {
      over = true;
      Handover.ended(this);
      finish(wait.waiter);
    }
  }

  private void fail(Throwable thrown, String why) {
    if (failure == null) {
      failure = thrown;
    } else if (failure != thrown) {
      failure.addSuppressed(thrown);
    }
    if (!cancelled) {
      cancelled = true;
      cancelTasks(why, thrown);
    }
  }

  /** Tells the owner the end, by the rules of {@link Interruptions}. */
  private void finish(Waiter waiter) {
    if (failure != null) {
      if (interruption instanceof TaskCancelled) {
        Interruptions.later(owner, interruption);
      } else if (interruption != null) {
        failure.addSuppressed(interruption);
      }
      waiter.raise(failure);
    } else if (hasOutcome()) {
      if (interruption instanceof TaskCancelled) {
        Interruptions.later(owner, interruption);
      }
      waiter.resume(main.value());
    } else {
      waiter.raise(interruption == null ? cancellation() : interruption);
    }
  }

  /** Returns whether the body's result is to be delivered. */
  private boolean hasOutcome() {
    boolean workIsCut = goesOn && cut && !kind.bodyCounts;
    return main.state() == Task.State.SUCCEEDED && !workIsCut;
  }

  private CancellationException cancellation() {
    CancellationException told =
        new CancellationException("the scope was cancelled, and its body has returned nothing");
    told.initCause(main.thrown());
    return told;
  }

  /** Cancels the tasks because their owner is interrupted. */
  private void interrupt(Throwable why) {
    if (interruption == null) {
      goesOn = main != null && main.isDone() && !cancelled;
    }
    if (Interruptions.outranks(why, interruption)) {
      interruption = why;
    }
    if (!cancelled || why instanceof TaskCancelled) {
      cancelled = true;
      String reason = "the task that waits for its scope is interrupted";
      if (loop.shutdown.refuses()) {
        forceTasks(reason);
      } else {
        cancelTasks(reason, why);
      }
    }
  }

  /** Returns the task that waits for this. */
  Task<?> owner() {
    return owner;
  }

  /** Returns the scope that a task waits for; null if it waits for something else. */
  static Scope waitedForBy(Member task) {
    Wait wait = task.wait;
    while (wait instanceof TimeoutRequest.TimeoutWait timeout) {
      wait = timeout.inner();
    }
    return wait instanceof ScopeWait scope ? scope.scope : null;
  }

  /** How the owner waits: it cannot leave before the tasks have ended. */
  private static final class ScopeWait extends Wait {
    private final Scope scope;

    ScopeWait(Waiter waiter, Scope scope) {
      super(waiter);
      this.scope = scope;
    }

    @Override
    boolean withdraw(Throwable why) {
      scope.interrupt(why);
      return false;
    }

    @Override
    public String toString() {
      return "for the tasks of its scope";
    }
  }
}
