package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Whom a cancellation reaches: all tasks of a scope, each time, also before they begin to wait. */
class CancelReachTest extends LoopTestBase {
  private static final Duration DAY = Duration.ofDays(1);

  private Task<?> self;

  @Generator
  private Coroutine<Request, Object, String> tidy() {
    try {
      Gen.yield(sleep(DAY));
    } finally {
      tell("cleans");
      Gen.yield(sleep(DAY));
      tell("a day later");
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Object> yielding(Request request) {
    Object outcome = Gen.yield(request);
    return Gen.returns(outcome);
  }

  @Generator
  private Coroutine<Request, Object, Void> killer(Task<?> victim) {
    for (int i = 1; i <= 2; i++) {
      Gen.yield(sleep(Duration.ofSeconds(1)));
      tell(victim.cancel());
    }
    return Gen.done();
  }

  private void cancelTwice(Coroutine<Request, Object, ?> body) {
    Task<?> victim = loop.spawn(body);
    loop.spawn(killer(victim));

    loop.run();

    assertThat(told).containsExactly(true, "cleans", true);
    assertThat(victim.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void the_second_one_interrupts_the_cleaning_up_of_a_task() {
    cancelTwice(tidy());
  }

  @Test
  void the_second_one_interrupts_the_cleaning_up_in_a_scope() {
    cancelTwice(yielding(scope(scope -> tidy())));
  }

  @Test
  void the_second_one_interrupts_the_cleaning_up_in_scopes_within_scopes() {
    cancelTwice(yielding(scope(scope -> yielding(scope(inner -> yielding(gather(tidy())))))));
  }

  @Test
  void the_second_one_interrupts_the_cleaning_up_under_a_deadline() {
    cancelTwice(CancelScope.deadline(DAY, yielding(withTimeout(DAY, tidy()))));
  }

  @Test
  void one_interrupts_the_cleaning_up_behind_a_timeout() {
    Task<Object> victim =
        loop.spawn(yielding(withTimeout(Duration.ofMillis(500), yielding(gather(tidy())))));
    loop.spawn(killer(victim));

    loop.run();

    assertThat(told).containsExactly("cleans", true, false);
    assertThat(victim.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_scope_cancelled_twice_interrupts_the_cleaning_up() {
    Task<Object> owner = loop.spawn(yielding(scope(this::cancelledTwice)));

    loop.run();

    assertThat(told).containsExactly("cleans");
    assertThat(owner.result()).isEqualTo("body");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Generator
  private Coroutine<Request, Object, String> cancelledTwice(Scope scope) {
    scope.spawn(tidy());
    loop.spawn(cancelTwice(scope));
    return Gen.returns("body");
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelTwice(Scope scope) {
    for (int i = 1; i <= 2; i++) {
      Gen.yield(sleep(Duration.ofSeconds(1)));
      scope.cancel();
    }
    return Gen.done();
  }

  @Test
  void a_scope_cancelled_by_who_makes_its_body_runs_nothing() {
    loop.run(catching(scope(this::cancelledAtOnce)));

    assertThat(told).singleElement().isInstanceOf(CancellationException.class);
    assertThat(clock.elapsed()).isZero();
  }

  private Coroutine<Request, Object, String> cancelledAtOnce(Scope scope) {
    scope.spawn(tidy());
    scope.cancel();
    return tidy();
  }

  @Generator
  private Coroutine<Request, Object, Void> catching(Request request) {
    try {
      Object outcome = Gen.yield(request);
      tell(outcome);
    } catch (CancellationException cancelled) {
      tell(cancelled);
    }
    return Gen.done();
  }

  @Test
  void an_owner_cancelled_by_who_makes_the_body_does_not_wait_for_it() {
    self = loop.spawn("self", yielding(scope(scope -> cancellingSelf())));

    loop.run();

    assertThat(self.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).isEmpty();
    assertThat(clock.elapsed()).isZero();
  }

  private Coroutine<Request, Object, String> cancellingSelf() {
    self.cancel();
    return tidy();
  }

  @Test
  void a_task_that_cancels_itself_is_told_at_its_next_yield() {
    self = loop.spawn(selfish());

    loop.run();

    assertThat(told).containsExactly("still runs", "cleans");
    assertThat(self.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Generator
  private Coroutine<Request, Object, Void> selfish() {
    Gen.yield(checkpoint());
    self.cancel();
    tell("still runs");
    try {
      Gen.yield(sleep(DAY));
    } finally {
      tell("cleans");
    }
    return Gen.done();
  }
}
