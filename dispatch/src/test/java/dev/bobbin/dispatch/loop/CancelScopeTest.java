package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.CancelScope.*;
import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancelScopeTest extends LoopTestBase {
  private CancelScope leaked;

  @Generator
  private Coroutine<Request, Object, String> sleeping(String name, long seconds) {
    try {
      Gen.yield(sleep(Duration.ofSeconds(seconds)));
      tell(name + " done");
      return Gen.returns(name);
    } catch (TaskCancelled cancelled) {
      tell(name + " cancelled");
      throw cancelled;
    }
  }

  /** Tells what comes of a body. */
  @Generator
  private Coroutine<Request, Object, Void> catching(Coroutine<Request, Object, ?> body) {
    try {
      Object result = Gen.yieldFrom(body);
      tell(result);
    } catch (RequestTimeoutException | CancellationException e) {
      tell(e.getClass().getSimpleName());
    }
    Gen.yield(checkpoint());
    tell("goes on");
    return Gen.done();
  }

  @Test
  void a_deadline_ends_what_takes_too_long() {
    loop.run(catching(deadline(Duration.ofSeconds(1), sleeping("body", 2))));

    assertThat(told).containsExactly("body cancelled", "RequestTimeoutException", "goes on");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_deadline_leaves_no_timer_behind() {
    loop.run(catching(deadline(Duration.ofDays(1), sleeping("body", 2))));

    assertThat(told).containsExactly("body done", "body", "goes on");
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Test
  void a_deadline_that_was_taken_away_does_not_come() {
    loop.run(catching(deadline(Duration.ofSeconds(1), this::patient)));

    assertThat(told).containsExactly("body done", "body", "goes on");
  }

  private Coroutine<Request, Object, String> patient(CancelScope scope) {
    scope.expireNever();
    return sleeping("body", 5);
  }

  @Test
  void a_cancel_after_a_deadline_that_the_body_has_swallowed_is_a_cancellation() {
    loop.run(catching(deadline(Duration.ofSeconds(1), this::swallowingAndCancelling)));

    assertThat(told).containsExactly("body cancelled", "CancellationException", "goes on");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Generator
  private Coroutine<Request, Object, Void> swallowingAndCancelling(CancelScope scope) {
    try {
      Gen.yieldFrom(sleeping("body", 3));
    } catch (TaskCancelled timeIsOver) {
      scope.expireNever();
    }
    scope.cancel();
    Gen.yield(sleep(Duration.ofSeconds(3)));
    return Gen.done();
  }

  @Test
  void a_scope_is_cancelled_by_another_task_and_the_task_goes_on() {
    Task<Void> task = loop.spawn(catching(cancelScope(this::leaking)));
    loop.spawn(cancelling());

    loop.run();

    assertThat(told).containsExactly("body cancelled", "CancellationException", "goes on");
    assertThat(task.state()).isEqualTo(Task.State.SUCCEEDED);
    assertThat(leaked.isCancelled()).isTrue();
    assertThatThrownBy(leaked::cancel).hasMessageContaining("was left");
  }

  private Coroutine<Request, Object, String> leaking(CancelScope scope) {
    leaked = scope;
    return sleeping("body", 5);
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelling() {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    leaked.cancel();
    return Gen.done();
  }

  @Test
  void a_cancellation_that_comes_with_the_last_outcome_is_dropped_with_the_scope() {
    loop.run(catching(cancelScope(CancelScopeTest::cancellingItself)));

    assertThat(told).containsExactly("done", "goes on");
  }

  @Generator
  private static Coroutine<Request, Object, String> cancellingItself(CancelScope scope) {
    Gen.yield(checkpoint());
    scope.cancel();
    return Gen.returns("done");
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelAfter(Task<?> task, long seconds) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    task.cancel();
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelAfterASecond(Task<?>[] task) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    task[0].cancel();
    return Gen.done();
  }

  @Test
  void a_shield_keeps_a_cancellation_until_its_end() {
    Task<Void> task = loop.spawn(catching(shield(sleeping("body", 5))));
    loop.spawn(cancelAfter(task, 1));

    loop.run();

    assertThat(told).containsExactly("body done", "body");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_deadline_within_a_shield_still_comes() {
    Task<Void> task =
        loop.spawn(
            catching(shield(catching(deadline(Duration.ofSeconds(2), sleeping("body", 5))))));
    loop.spawn(cancelAfter(task, 1));

    loop.run();

    assertThat(told).containsExactly("body cancelled", "RequestTimeoutException", "goes on", null);
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_shield_that_is_lifted_lets_in_what_has_waited() {
    Task<Void> task = loop.spawn(catching(cancelScope(this::shielded)));
    loop.spawn(cancelAfter(task, 1));
    loop.spawn(lifting());

    loop.run();

    assertThat(told).containsExactly("body cancelled");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  private Coroutine<Request, Object, String> shielded(CancelScope scope) {
    leaked = scope;
    scope.setShielded(true);
    return sleeping("body", 5);
  }

  @Generator
  private Coroutine<Request, Object, Void> lifting() {
    Gen.yield(sleep(Duration.ofSeconds(2)));
    leaked.setShielded(false);
    return Gen.done();
  }

  @Test
  void the_outer_of_two_wins_and_the_inner_one_is_not_told() {
    loop.run(
        catching(
            deadline(
                Duration.ofSeconds(1),
                catching(deadline(Duration.ofSeconds(1), sleeping("body", 5))))));

    assertThat(told).containsExactly("body cancelled", "RequestTimeoutException", "goes on");
  }

  @Test
  void the_cancellation_of_the_task_wins_over_a_deadline_at_the_same_time() {
    Task<?>[] victim = new Task<?>[1];
    loop.spawn(cancelAfterASecond(victim));
    Task<Void> task = loop.spawn(catching(deadline(Duration.ofSeconds(1), sleeping("body", 5))));
    victim[0] = task;

    loop.run();

    assertThat(told).containsExactly("body cancelled");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_deadline_reaches_the_tasks_of_scopes_within() {
    loop.run(catching(deadline(Duration.ofSeconds(1), gathering())));

    assertThat(told)
        .containsExactly("b cancelled", "a cancelled", "RequestTimeoutException", "goes on");
  }

  @Generator
  private Coroutine<Request, Object, Object> gathering() {
    Object results = Gen.yield(gather(sleeping("a", 5), sleeping("b", 5)));
    return Gen.returns(results);
  }

  @Test
  void a_cancel_scope_needs_a_task() {
    assertThatThrownBy(() -> shield(sleeping("body", 1)).next())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a cancel scope is entered where no task of an event loop runs");
  }

  /** Cleans up for longer than a deadline within which it was cancelled from outside. */
  @Generator
  private Async<Void> cleaning() {
    try {
      Gen.yield(sleep(Duration.ofSeconds(100)));
    } finally {
      Gen.yield(sleep(Duration.ofSeconds(5)));
      tell("cleaned");
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> withinTwoSeconds() {
    try {
      Gen.yieldFrom(deadline(Duration.ofSeconds(2), cleaning()));
    } catch (RequestTimeoutException e) {
      tell("inner deadline");
    }
    Gen.yield(checkpoint());
    tell("goes on");
    return Gen.done();
  }

  @Generator
  private Async<Void> withinOneSecond() {
    try {
      Gen.yieldFrom(deadline(Duration.ofSeconds(1), withinTwoSeconds()));
    } catch (RequestTimeoutException e) {
      tell("outer deadline");
    }
    return Gen.done();
  }

  @Test
  void a_deadline_that_passes_while_the_body_cleans_up_for_an_outer_one_is_not_told() {
    loop.run(withinOneSecond());

    assertThat(told).containsExactly("outer deadline");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_deadline_that_passes_while_the_body_cleans_up_does_not_hide_that_the_task_is_cancelled() {
    Task<Void> task = loop.spawn(withinTwoSeconds());
    loop.spawn(cancelIn(1, task));
    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).isEmpty();
  }

  @Generator
  private static Async<Void> cancelIn(long seconds, Task<?> task) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    task.cancel();
    return Gen.done();
  }

  /** Generates one value, and cleans up within a deadline of its own. */
  @Generator
  private Coroutine<Object, Object, Void> valuesWithinADeadline() {
    Coroutine<Object, Object, Void> values = oneAndALongWait();
    Gen.yieldFrom(deadline(Duration.ofSeconds(10), scope -> values));
    return Gen.done();
  }

  @Generator
  private Coroutine<Object, Object, Void> oneAndALongWait() {
    try {
      Gen.yield(sleep(Duration.ofSeconds(100)));
    } catch (TaskCancelled swallowed) {
      tell("cancelled");
    }
    Gen.yield((Object) "value");
    Gen.yield(sleep(Duration.ofSeconds(100)));
    return Gen.done();
  }

  @Generator
  private Async<Void> nextValue(AsyncGen<Object> values) {
    tell(Gen.yieldFrom(values.next()));
    return Gen.done();
  }

  @Generator
  private Async<Void> untilItsTimeIsOver(AsyncGen<Object> values) {
    try {
      Gen.yieldFrom(nextValue(values));
    } catch (RequestTimeoutException e) {
      tell("its deadline");
    }
    return Gen.done();
  }

  @Test
  void a_generator_that_goes_on_elsewhere_is_not_cancelled_by_what_was_swallowed_before() {
    AsyncGen<Object> values = AsyncGen.of(valuesWithinADeadline());
    Task<Void> first = loop.spawn(nextValue(values));
    loop.spawn(cancelIn(1, first));
    loop.run();
    loop.run(untilItsTimeIsOver(values));

    assertThat(told).containsExactly("cancelled", "value", "its deadline");
  }

  @Generator
  private Async<Void> shieldedThenSleeping() {
    try {
      Gen.yieldFrom(shield(sleeping("shielded", 5)));
      Gen.yield(sleep(Duration.ofSeconds(100)));
    } finally {
      Gen.yield(sleep(Duration.ofSeconds(1)));
      tell("cleaned");
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> innerDeadline() {
    try {
      Gen.yieldFrom(deadline(Duration.ofSeconds(2), shieldedThenSleeping()));
    } catch (RequestTimeoutException e) {
      tell("inner deadline");
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> outerDeadline() {
    try {
      Gen.yieldFrom(deadline(Duration.ofSeconds(2), innerDeadline()));
    } catch (RequestTimeoutException e) {
      tell("outer deadline");
    }
    return Gen.done();
  }

  @Test
  void of_two_deadlines_that_pass_meanwhile_the_inner_one_does_not_cut_the_clean_up() {
    loop.run(outerDeadline());

    assertThat(told).containsExactly("shielded done", "cleaned", "outer deadline");
  }

  @Test
  void nor_does_one_that_passes_before_the_task_is_cancelled() {
    Task<Void> task = loop.spawn(innerDeadline());
    loop.spawn(cancelIn(3, task));
    loop.run();

    assertThat(told).containsExactly("shielded done", "cleaned");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }
}
