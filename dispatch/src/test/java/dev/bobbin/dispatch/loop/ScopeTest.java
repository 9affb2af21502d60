package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ScopeTest extends LoopTestBase {
  private Scope leaked;

  @Generator
  private Coroutine<Request, Object, Integer> work(int number, long millis) {
    try {
      Gen.yield(sleep(Duration.ofMillis(millis)));
      tell(number + " done");
      return Gen.returns(number);
    } catch (TaskCancelled cancelled) {
      tell(cancelled.getMessage());
      throw cancelled;
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> fail(Throwable failure, long millis)
      throws Throwable {
    Gen.yield(sleep(Duration.ofMillis(millis)));
    throw failure;
  }

  @Generator
  private static Coroutine<Request, Object, Void> failUnchecked(RuntimeException failure) {
    Gen.yield(checkpoint());
    throw failure;
  }

  @Generator
  private static Coroutine<Request, Object, Void> failWhenCancelled(Throwable failure)
      throws Throwable {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled cancelled) {
      throw failure;
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Integer> sum(Scope scope, int count) {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      tasks.add(scope.spawn("work " + i, work(i, 10L * i)));
    }
    int sum = 0;
    for (Task<Integer> task : tasks) {
      int number = Gen.yield(join(task));
      sum += number;
    }
    return Gen.returns(sum);
  }

  /** Starts the tasks and ends: the scope waits for them. */
  @Generator
  private Coroutine<Request, Object, String> start(
      Scope scope, List<Coroutine<?, Object, ?>> tasks) {
    leaked = scope;
    for (Coroutine<?, Object, ?> task : tasks) {
      scope.spawn(task);
    }
    if (tasks.isEmpty()) {
      Gen.yield(checkpoint());
    }
    return Gen.returns("started");
  }

  @Generator
  private Coroutine<Request, Object, Object> in(Request scope) {
    Object outcome = Gen.yield(scope);
    return Gen.returns(outcome);
  }

  @SafeVarargs
  private final Request scopeOf(Coroutine<?, Object, ?>... tasks) {
    List<Coroutine<?, Object, ?>> all = new ArrayList<>();
    for (Coroutine<?, Object, ?> task : tasks) {
      all.add(task);
    }
    return scope(scope -> start(scope, all));
  }

  @Test
  void the_outcome_is_the_result_of_the_body() {
    assertThat(loop.run(in(scope(scope -> sum(scope, 3))))).isEqualTo(6);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(30));
  }

  @Test
  void it_waits_for_tasks_that_nobody_joins() {
    assertThat(loop.run(in(scopeOf(work(1, 10), work(2, 20))))).isEqualTo("started");
    assertThat(told).containsExactly("1 done", "2 done");
  }

  @Test
  void the_first_failure_cancels_the_others_and_is_raised() {
    IOException failure = new IOException("no disk");

    assertThatThrownBy(() -> loop.run(in(scopeOf(work(1, 50), fail(failure, 10), work(2, 5)))))
        .cause()
        .isSameAs(failure);
    assertThat(told.get(0)).isEqualTo("2 done");
    assertThat((String) told.get(1))
        .matches("task 'task-\\d+' is cancelled: task 'task-\\d+' of its scope failed");
    assertThat(told).hasSize(2);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void further_failures_are_suppressed_not_lost() {
    IOException first = new IOException("first");
    IOException second = new IOException("second");
    Error third = new AssertionError("third");

    assertThatThrownBy(
            () ->
                loop.run(
                    in(
                        scopeOf(
                            failWhenCancelled(second), fail(first, 10), failWhenCancelled(third)))))
        .cause()
        .isSameAs(first)
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed()).containsExactlyInAnyOrder(second, third));
  }

  @Test
  void a_failure_that_came_by_a_join_is_told_once() {
    RuntimeException failure = new IllegalStateException("no disk");

    assertThatThrownBy(() -> loop.run(in(scope(scope -> joinFailing(scope, failure)))))
        .cause()
        .isSameAs(failure)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
  }

  @Generator
  private Coroutine<Request, Object, Void> joinFailing(Scope scope, RuntimeException failure) {
    Task<Void> task = scope.spawn(failUnchecked(failure));
    Gen.yield(join(task));
    return Gen.done();
  }

  @Test
  void cancelling_the_waiting_task_cancels_the_scope_first() {
    Task<Object> task = loop.spawn("owner", in(scopeOf(work(1, 50), work(2, 60))));
    loop.spawn(cancelAfter(task, 20));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).hasSize(2).allMatch(what -> what.toString().contains("is interrupted"));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(20));
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelAfter(Task<?> task, long millis) {
    Gen.yield(sleep(Duration.ofMillis(millis)));
    task.cancel();
    return Gen.done();
  }

  @Test
  void a_failure_during_cancellation_is_raised_before_the_cancellation() throws Throwable {
    IOException failure = new IOException("cleanup failed");
    Task<Void> task = loop.spawn(twice(scopeOf(failWhenCancelled(failure))));
    loop.spawn(cancelAfter(task, 20));

    loop.run();

    assertThat(told).containsExactly(failure, "cancelled");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Generator
  private Coroutine<Request, Object, Void> twice(Request request) {
    try {
      Gen.yield(request);
    } catch (Exception e) {
      tell(e);
    }
    try {
      Gen.yield(checkpoint());
    } catch (TaskCancelled cancelled) {
      tell("cancelled");
      throw cancelled;
    }
    return Gen.done();
  }

  @Test
  void a_timeout_ends_the_scope() {
    Request timed = withTimeout(Duration.ofMillis(15), scopeOf(work(1, 10), work(2, 20)));

    assertThatThrownBy(() -> loop.run(in(timed))).hasCauseInstanceOf(RequestTimeoutException.class);
    assertThat(told.get(0)).isEqualTo("1 done");
    assertThat(told).hasSize(2);
  }

  @Test
  void a_failure_during_a_timeout_keeps_the_timeout() throws Throwable {
    IOException failure = new IOException("cleanup failed");
    Request timed = withTimeout(Duration.ofMillis(15), scopeOf(failWhenCancelled(failure)));

    assertThatThrownBy(() -> loop.run(in(timed)))
        .cause()
        .isSameAs(failure)
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .singleElement()
                    .isInstanceOf(RequestTimeoutException.class));
  }

  @Test
  void a_cancelled_scope_without_outcome_can_be_told_from_a_null() {
    assertThatThrownBy(() -> loop.run(in(scope(this::cancelling))))
        .cause()
        .isInstanceOf(CancellationException.class)
        .hasMessage("the scope was cancelled, and its body has returned nothing")
        .hasCauseInstanceOf(TaskCancelled.class);
    assertThat(told).hasSize(1);
  }

  @Generator
  private Coroutine<Request, Object, String> cancelling(Scope scope) {
    scope.spawn(work(1, 1_000));
    Gen.yield(sleep(Duration.ofMillis(10)));
    scope.cancel();
    scope.cancel();
    scope.spawn(work(2, 1_000));
    Gen.yield(checkpoint());
    return Gen.returns("never");
  }

  @Test
  void a_scope_that_has_ended_takes_no_tasks() {
    loop.run(in(scopeOf()));

    assertThatThrownBy(() -> leaked.spawn(work(1, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the scope has ended");
  }

  @Test
  void spawn_within_a_scope_belongs_to_it() {
    loop.run(in(scope(scope -> spawning())));

    assertThat(told).containsExactly("1 done");
  }

  @Generator
  private Coroutine<Request, Object, Void> spawning() {
    Gen.yield(spawn(work(1, 10)));
    return Gen.done();
  }

  @Test
  void scopes_within_scopes_end_innermost_first() throws Throwable {
    IOException failure = new IOException("deep");
    Request inner = scopeOf(fail(failure, 10), work(1, 100));

    assertThatThrownBy(() -> loop.run(in(scopeOf(in(inner), work(2, 100)))))
        .cause()
        .isSameAs(failure);
    assertThat(told).hasSize(2);
  }

  @Test
  void ten_thousand_scopes_within_each_other_can_be_cancelled() {
    Task<Integer> task = loop.spawn(nested(10_000));
    loop.spawn(cancelAfter(task, 10));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).hasSize(1);
  }

  @Generator
  private Coroutine<Request, Object, Integer> nested(int depth) {
    if (depth == 0) {
      Gen.yieldFrom(work(0, 1_000));
    } else {
      Gen.yield(scope(scope -> nested(depth - 1)));
    }
    return Gen.returns(depth);
  }

  @Test
  void a_body_that_cannot_be_made_fails_at_the_yield() {
    assertThatThrownBy(() -> loop.run(in(scope(scope -> null))))
        .hasCauseInstanceOf(NullPointerException.class);
    Request halfway =
        scope(
            scope -> {
              scope.spawn(work(1, 100));
              throw new IllegalArgumentException("no body");
            });
    assertThatThrownBy(() -> loop.run(in(halfway)))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no body");
  }

  @Generator
  private Async<Void> scopeWithoutBody() {
    Gen.yield(
        scope(
            scope -> {
              scope.spawn(sleeping());
              throw new IllegalStateException("no body");
            }));
    return Gen.done();
  }

  @Generator
  private static Async<Void> sleeping() {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    return Gen.done();
  }

  @Generator
  private Async<Void> cancelling(Task<?> owner) {
    tell(owner.cancel());
    return Gen.done();
  }

  @Test
  void the_owner_of_a_scope_whose_body_could_not_be_made_can_be_cancelled() {
    Task<Void> owner = loop.spawn(scopeWithoutBody());
    loop.spawn(cancelling(owner));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasRootCauseMessage("no body");
    assertThat(told).containsExactly(true);
    assertThat(owner.state()).isEqualTo(Task.State.FAILED);
  }
}
