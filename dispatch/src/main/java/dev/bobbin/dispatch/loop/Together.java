package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

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

  static boolean hasReturned(Task<?> task) {
    return task.state() == Task.State.SUCCEEDED;
  }

  /** Returns the tasks when they have ended; if it is cancelled, so are they. */
  @Generator
  static Async<List<Task<?>>> settled(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    List<Task<?>> tasks = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      // Whoever asked for the tasks sees how they end.
      tasks.add(scope.<Object>spawnReporting(body, () -> true, task -> {}));
    }
    // The cancellation reaches the tasks, being that of their scope, but not this: it has to tell.
    Gen.yieldFrom(ends(tasks));
    return Gen.done(tasks);
  }

  /** Waits for the end of tasks, whatever end it is, and whatever cancels this. */
  @Generator
  static Async<Void> ends(List<Task<?>> tasks) {
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

  static <R> Channel<Task<R>> asCompleted(
      Scope scope, List<? extends Coroutine<?, Object, ? extends R>> bodies) {
    scope.loop.thread.check("spawn tasks");
    Channel<Task<R>> ended = Channel.ownedBy(scope.loop, "tasks that have ended", bodies.size());
    int[] running = {bodies.size()};
    for (Coroutine<?, Object, ? extends R> body : bodies) {
      scope.<R>spawnReporting(
          body,
          () -> !ended.isClosed(),
          task -> {
            if (!ended.isClosed()) {
              ended.tryPut(task);
            }
            if (--running[0] == 0) {
              ended.close();
            }
          });
    }
    if (bodies.isEmpty()) {
      ended.close();
    }
    return ended;
  }
}
