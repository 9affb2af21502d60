package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Bodies of scopes that run several generators and wait for what comes of them. */
final class Together {

  private Together() {}

  static List<Coroutine<?, Object, ?>> list(Coroutine<?, Object, ?>[] bodies) {
    List<Coroutine<?, Object, ?>> list = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      list.add(body);
    }
    return list;
  }

  private static List<Task<?>> spawnAll(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    List<Task<?>> tasks = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      tasks.add(scope.spawn(body));
    }
    return tasks;
  }

  /** Returns the results in the order given; also if it is cancelled when all are there. */
  @Generator
  static Async<List<Object>> results(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    List<Task<?>> tasks = spawnAll(scope, bodies);
    try {
      for (Task<?> task : tasks) {
        Gen.yield(new JoinRequest(task));
      }
    } catch (TaskCancelled cancelled) {
      Gen.yieldFrom(ends(tasks));
      if (!tasks.stream().allMatch(Together::hasReturned)) {
        throw cancelled;
      }
    }
    List<Object> results = new ArrayList<>();
    for (Task<?> task : tasks) {
      results.add(task.value());
    }
    return Gen.done(results);
  }

  private static boolean hasReturned(Task<?> task) {
    return task.state() == Task.State.SUCCEEDED;
  }

  /** Returns the tasks when they have ended; if it is cancelled, so are they. */
  @Generator
  static Async<List<Task<?>>> settled(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    List<Task<?>> tasks = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      // Whoever asked for the tasks sees how they end.
      tasks.add(scope.started(new ReportingTask<Object>(scope, body, task -> {})));
    }
    // The cancellation reaches the tasks, being that of their scope, but not this: it has to tell.
    Gen.yieldFrom(ends(tasks));
    return Gen.done(tasks);
  }

  /** Waits for the end of tasks, whatever end it is, and whatever cancels this. */
  @Generator
  private static Async<Void> ends(List<Task<?>> tasks) {
    for (Task<?> task : tasks) {
      Gen.yieldFrom(CancelScope.shield(end(task)));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> end(Task<?> task) {
    try {
      Gen.yield(new JoinRequest(task));
    } catch (Throwable told) {
      // The task has it, unless it is this that is cancelled.
      if (!task.isDone()) {
        throw told;
      }
    }
    return Gen.done();
  }

  /** Returns the first result when all have ended, those behind it by being cancelled. */
  @Generator
  static Async<First<Object>> first(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    Channel<Task<Object>> ended = Channel.of("tasks that have ended", bodies.size());
    List<Task<?>> tasks = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      tasks.add(reporting(scope, body, ended));
    }
    List<Task<?>> inTurn = new ArrayList<>();
    Task<?> winner = null;
    TaskCancelled cancellation = null;
    try {
      for (int i = 0; i < tasks.size() && winner == null; i++) {
        Task<?> task = Gen.yield(new TakeRequest(ended));
        inTurn.add(task);
        winner = hasReturned(task) ? task : null;
      }
    } catch (TaskCancelled cancelled) {
      cancellation = cancelled;
    }
    tasks.forEach(Task::cancel);
    Gen.yieldFrom(ends(tasks));
    if (tasks.stream().noneMatch(Together::hasReturned)) {
      throw Raised.again(cancellation == null ? failure(inTurn) : cancellation);
    }
    return Gen.done(first(winner, tasks));
  }

  /** Returns who was first, the one that was taken for it or else the first of the list. */
  private static First<Object> first(Task<?> taken, List<Task<?>> tasks) {
    List<Task<?>> returned = tasks.stream().filter(Together::hasReturned).toList();
    Task<?> winner = taken == null ? returned.get(0) : taken;
    List<Object> others = new ArrayList<>();
    for (Task<?> task : returned) {
      if (task != winner) {
        others.add(task.value());
      }
    }
    return new First<>(tasks.indexOf(winner), winner.value(), others);
  }

  /** Returns the failure that came first, with the others suppressed, as a scope tells them. */
  private static Throwable failure(List<Task<?>> tasks) {
    Throwable first = null;
    for (Task<?> task : tasks) {
      Throwable failure = task.failure();
      if (first == null) {
        first = failure;
      } else if (failure != null && failure != first) {
        first.addSuppressed(failure);
      }
    }
    return first == null ? new CancellationException("all generators were cancelled") : first;
  }

  static <R> Channel<Task<R>> asCompleted(
      Scope scope, List<? extends Coroutine<?, Object, ? extends R>> bodies) {
    scope.loop.thread.check("spawn tasks");
    Channel<Task<R>> ended = Channel.ownedBy(scope.loop, "tasks that have ended", bodies.size());
    int[] running = {bodies.size()};
    for (Coroutine<?, Object, ? extends R> body : bodies) {
      scope.started(
          new ReportingTask<R>(
              scope,
              body,
              task -> {
                if (!ended.isClosed()) {
                  ended.tryPut(task);
                }
                if (--running[0] == 0) {
                  ended.close();
                }
              }));
    }
    if (bodies.isEmpty()) {
      ended.close();
    }
    return ended;
  }

  private static Task<?> reporting(
      Scope scope, Coroutine<?, Object, ?> body, Channel<Task<Object>> ended) {
    return scope.started(new ReportingTask<Object>(scope, body, ended::tryPut));
  }
}
