package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.Scope;
import dev.bobbin.dispatch.Task;
import dev.bobbin.dispatch.TaskCancelled;
import java.util.Objects;
import java.util.function.Function;

/** A scope: its tasks, their failures, and the task that waits for their end. */
public final class TaskScope extends TaskGroup implements Scope {
  private final ScopeWait wait;
  private LoopTask<?> main;

  /** The first failure, with the others suppressed; null as long as there is none. */
  private Throwable failure;

  /** What the waiting task is to have raised when all have ended; null for nothing. */
  private Throwable interruption;

  private boolean cancelled;
  private boolean over;

  TaskScope(LoopTask<?> owner) {
    super(owner.loop());
    wait = new ScopeWait(owner, this);
  }

  /** Starts the body; returns what the owner waits in. */
  Wait open(Function<? super Scope, ? extends Coroutine<?, Object, ?>> body) {
    try {
      main = start(null, Objects.requireNonNull(body.apply(this), "the body of a scope is null"));
    } catch (Throwable thrown) {
      if (tasks.isEmpty()) {
        over = true;
        throw thrown;
      }
      fail(thrown, "its body could not be made");
    }
    return wait;
  }

  @Override
  public <R> Task<R> spawn(String name, Coroutine<?, Object, ? extends R> body) {
    loop.checkThread("spawn a task");
    return spawned(name, body);
  }

  @Override
  <R> LoopTask<R> spawned(String name, Coroutine<?, Object, ? extends R> body) {
    if (over) {
      throw new IllegalStateException(
          "the scope has ended; spawn its tasks while one of them still runs");
    }
    LoopTask<R> task = start(name, body);
    if (cancelled) {
      task.interrupt(
          new TaskCancelled("task '" + task.name() + "' is cancelled: so is its scope", failure));
    }
    return task;
  }

  @Override
  public void cancel() {
    loop.checkThread("cancel a scope");
    if (!cancelled) {
      cancelled = true;
      cancelTasks("so is its scope", null);
    }
  }

  @Override
  void ended(LoopTask<?> task) {
    if (task.state() == Task.State.FAILED) {
      fail(task.thrown(), "task '" + task.name() + "' of its scope failed");
    }
    if (tasks.isEmpty()) {
      over = true;
      finish(wait.task);
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

  /** A failure comes before an interruption, because the interruption can be told later. */
  private void finish(LoopTask<?> owner) {
    if (failure != null) {
      if (interruption instanceof TaskCancelled) {
        owner.interruptLater(interruption);
      } else if (interruption != null) {
        failure.addSuppressed(interruption);
      }
      owner.raise(failure);
    } else if (interruption != null) {
      owner.raise(interruption);
    } else {
      owner.resume(main.value());
    }
  }

  private void interrupt(Throwable why) {
    if (!(interruption instanceof TaskCancelled)) {
      interruption = why;
    }
    if (!cancelled || loop.isStopping()) {
      cancelled = true;
      cancelTasks("the task that waits for its scope is interrupted", why);
    }
  }

  /** Returns the scope that a task waits for; null if it waits for something else. */
  static TaskScope waitedForBy(LoopTask<?> task) {
    Wait wait = task.waitsIn();
    while (wait instanceof TimeoutWait timeout) {
      wait = timeout.inner();
    }
    return wait instanceof ScopeWait scope ? scope.scope : null;
  }

  /** How the owner waits: it cannot leave before the tasks have ended. */
  private static final class ScopeWait extends Wait {
    private final TaskScope scope;

    ScopeWait(LoopTask<?> task, TaskScope scope) {
      super(task);
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
