package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The body of {@link Requests#firstOf}: runs several generators until the first returns. */
final class Race {

  private Race() {}

  /** Returns the first result when all have ended, those behind it by being cancelled. */
  @Generator
  static Async<First<Object>> first(Scope scope, List<Coroutine<?, Object, ?>> bodies) {
    Channel<Task<Object>> ended =
        Channel.ownedBy(scope.loop, "tasks that have ended", bodies.size());
    List<Task<?>> tasks = new ArrayList<>();
    for (Coroutine<?, Object, ?> body : bodies) {
      tasks.add(scope.<Object>spawnReporting(body, () -> true, ended::tryPut));
    }
    List<Task<?>> inTurn = new ArrayList<>();
    Task<?> winner = null;
    TaskCancelled cancellation = null;
    try {
      while (inTurn.size() < tasks.size() && winner == null) {
        Task<?> task = Gen.yield(new TakeRequest(ended));
        inTurn.add(task);
        winner = Together.hasReturned(task) ? task : null;
      }
    } catch (TaskCancelled cancelled) {
      cancellation = cancelled;
    }
    if (winner != null && !scope.isCancelled()) {
      tasks.forEach(Task::cancel);
    }
    Gen.yieldFrom(Together.ends(tasks));
    if (tasks.stream().noneMatch(Together::hasReturned)) {
      throw Raised.again(untold(inTurn, ended, cancellation));
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

  /**
   * Returns what is raised when none has returned.
   *
   * <p>A failure that follows from a cancellation comes before it, as in every scope; one that came
   * earlier has only lost the race, and is told beside the cancellation.
   */
  private static Throwable untold(
      List<Task<?>> before, Channel<Task<Object>> ended, TaskCancelled cancellation) {
    List<Task<?>> since = new ArrayList<>();
    for (Task<?> task; (task = ended.tryTake(null)) != null; ) {
      since.add(task);
    }
    if (cancellation != null && since.stream().allMatch(task -> task.failure() == null)) {
      Failures.with(interruption(cancellation), failure(before));
      return cancellation;
    }
    before.addAll(since);
    Throwable failure = failure(before);
    return failure == null ? new CancellationException("all generators were cancelled") : failure;
  }

  /** Returns what interrupted the task that waits: it is what that task is going to see. */
  private static Throwable interruption(TaskCancelled cancellation) {
    return cancellation.getCause() == null ? cancellation : cancellation.getCause();
  }

  /** Returns the failure that came first, with the others suppressed, as a scope tells them. */
  private static Throwable failure(List<Task<?>> tasks) {
    Throwable first = null;
    for (Task<?> task : tasks) {
      first = Failures.with(first, task.failure());
    }
    return first;
  }
}
