package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.CancelScope.cancelScope;
import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.CancelScope.shield;
import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Garbage;
import dev.bobbin.testing.Seeds;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Cancel scopes that an asynchronous generator is in while it waits at a value. */
class AsyncGenScopesTest extends LoopTestBase {
  private CancelScope leaked;

  private static Request seconds(long seconds) {
    return sleep(Duration.ofSeconds(seconds));
  }

  /** Yields numbers, a second apart. */
  @Generator
  private Coroutine<Object, Object, Void> counting(int count) {
    try {
      for (int i = 1; i <= count; i++) {
        Gen.yield(seconds(1));
        Gen.yield(i);
      }
      tell("counted");
    } catch (TaskCancelled cancelled) {
      tell("counting cancelled at " + clock.elapsed());
      throw cancelled;
    } finally {
      tell("left");
    }
    return Gen.done();
  }

  private static AsyncGen<Integer> within(Coroutine<?, Object, ?> scope) {
    return AsyncGen.of(scope);
  }

  /** Makes the body of a cancel scope of what yields values, too. */
  @SuppressWarnings("unchecked") // who delegates to it yields on whatever it yields
  private static Coroutine<Request, Object, Void> body(Coroutine<Object, Object, Void> values) {
    return (Coroutine<Request, Object, Void>) (Coroutine<?, Object, Void>) values;
  }

  private CancelScope leak(CancelScope scope) {
    leaked = scope;
    return scope;
  }

  /** Takes a value, and then does something else for long. */
  @Generator
  private Coroutine<Request, Object, Void> consuming(AsyncGen<Integer> numbers, long pause) {
    try {
      int number = Gen.yieldFrom(numbers.next());
      tell(number);
      Gen.yield(seconds(pause));
      tell("slept");
      int another = Gen.yieldFrom(numbers.next());
      tell(another);
    } catch (TaskCancelled cancelled) {
      tell("cancelled at " + clock.elapsed());
      throw cancelled;
    } catch (RequestTimeoutException | CancellationException e) {
      tell(e.getClass().getSimpleName() + " at " + clock.elapsed());
    } finally {
      Gen.yieldFrom(numbers.close());
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> doingAfter(long seconds, Runnable call) {
    Gen.yield(seconds(seconds));
    call.run();
    return Gen.done();
  }

  /** Random programs; {@code -Dbobbin.dispatch.scopes=100000} runs that many. */
  @Test
  void whoever_iterates_is_in_the_same_scopes_after_a_value_as_before() {
    Seeds seeds = Seeds.of("bobbin.dispatch.scopes", 1_000, 100_000);
    int values = 0;
    int held = 0;
    for (long seed = seeds.first(); seed <= seeds.last(); seed++) {
      Watchdog.signOfLife();
      HeldScopesProgram program = new HeldScopesProgram(seed);
      program.run();
      assertThat(program.faults).as("seed %d", seed).isEmpty();
      values += program.values;
      held += program.held;
    }
    assertThat(values).isGreaterThan(1_000);
    assertThat(held).isGreaterThan(200);
  }

  @Test
  void a_shield_of_the_generator_is_none_of_who_iterates() {
    Task<Void> task = loop.spawn(consuming(within(shield(body(counting(3)))), 10));
    loop.spawn(doingAfter(3, task::cancel));

    loop.run();

    assertThat(told).containsExactly(1, "cancelled at PT3S", "left");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_shield_of_the_generator_protects_what_it_waits_for() {
    Task<Void> task = loop.spawn(consuming(within(shield(body(counting(1)))), 2));
    loop.spawn(doingAfter(0, task::cancel));

    loop.run();

    assertThat(told).containsExactly(1, "cancelled at PT1S", "left");
  }

  @Test
  void a_deadline_of_the_generator_does_not_interrupt_who_iterates() {
    loop.run(consuming(within(deadline(Duration.ofSeconds(3), body(counting(3)))), 10));

    assertThat(told)
        .containsExactly(
            1, "slept", "counting cancelled at PT11S", "left", "RequestTimeoutException at PT11S");
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Test
  void a_scope_that_is_cancelled_between_two_values_is_when_it_goes_on() {
    AsyncGen<Integer> numbers =
        within(cancelScope(scope -> leak(scope) == null ? null : body(counting(3))));
    loop.spawn(consuming(numbers, 10));
    loop.spawn(doingAfter(3, () -> leaked.cancel()));

    loop.run();

    assertThat(told)
        .containsExactly(
            1, "slept", "counting cancelled at PT11S", "left", "CancellationException at PT11S");
    assertThat(leaked.isCancelled()).isTrue();
  }

  @Test
  void a_deadline_may_be_moved_between_two_values() {
    AsyncGen<Integer> numbers =
        within(
            deadline(
                Duration.ofSeconds(3), scope -> leak(scope) == null ? null : body(counting(3))));
    loop.spawn(consuming(numbers, 10));
    loop.spawn(doingAfter(2, () -> leaked.expireIn(Duration.ofSeconds(60))));

    loop.run();

    assertThat(told).containsExactly(1, "slept", 2, "left");
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Generator
  private Coroutine<Request, Object, Void> next(AsyncGen<Integer> numbers) {
    try {
      int number = Gen.yieldFrom(numbers.next());
      tell(number);
    } catch (RuntimeException e) {
      tell(e.getClass().getSimpleName());
    }
    return Gen.done();
  }

  @Test
  void a_scope_goes_with_the_generator_into_another_task() {
    AsyncGen<Integer> numbers =
        within(cancelScope(scope -> leak(scope) == null ? null : body(counting(3))));
    loop.run(next(numbers));
    loop.spawn("other", doingAfter(0, () -> leaked.cancel()));

    loop.run(next(numbers));

    assertThat(told)
        .containsExactly(1, "counting cancelled at PT1S", "left", "CancellationException");
  }

  @Test
  void a_deadline_of_who_iterates_is_outside_of_those_of_the_generator() {
    AsyncGen<Integer> numbers = within(deadline(Duration.ofSeconds(9), body(counting(9))));
    loop.run(next(numbers));

    loop.run(deadlineAround(numbers));

    assertThat(told)
        .containsExactly(
            1, "counting cancelled at PT1.5S", "left", "outer RequestTimeoutException");
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Generator
  private Coroutine<Request, Object, Void> deadlineAround(AsyncGen<Integer> numbers) {
    try {
      Gen.yieldFrom(deadline(Duration.ofMillis(500), numbers.next()));
    } catch (RequestTimeoutException e) {
      tell("outer " + e.getClass().getSimpleName());
    }
    return Gen.done();
  }

  @Test
  void a_generator_in_a_scope_is_not_driven_on_in_another_loop() {
    AsyncGen<Integer> numbers = within(deadline(Duration.ofDays(1), body(counting(2))));
    loop.run(next(numbers));

    try (EventLoop other = new EventLoop(clock)) {
      assertThatThrownBy(() -> other.run(numbers.next()))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is driven on outside of its event loop");
    }
    loop.run(next(numbers));

    assertThat(told).containsExactly(1, 2);
  }

  @Test
  void a_generator_goes_on_in_another_loop_when_its_own_is_closed_with_the_rest_of_its_time() {
    AsyncGen<Integer> numbers = within(deadline(Duration.ofSeconds(3), body(counting(9))));
    VirtualClock ofOther = new VirtualClock();
    try (EventLoop closed = new EventLoop(ofOther)) {
      closed.run(next(numbers));
    }

    loop.run(next(numbers));
    loop.run(next(numbers));

    assertThat(told)
        .containsExactly(1, 2, "counting cancelled at PT2S", "left", "RequestTimeoutException");
    assertThat(loop.core.timers.isEmpty()).isTrue();
  }

  @Test
  void a_loop_that_is_closed_does_not_wait_for_the_deadline_of_a_generator_at_a_value() {
    loop.run(next(within(deadline(Duration.ofSeconds(3), body(counting(9))))));

    loop.close();

    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_generator_is_closed_in_another_loop_when_its_own_is_closed() {
    AsyncGen<Integer> numbers = within(cancelScope(scope -> body(counting(9))));
    try (EventLoop closed = new EventLoop(clock)) {
      closed.run(next(numbers));
    }

    loop.run(numbers.close());

    assertThat(told).containsExactly(1, "left");
  }

  @Test
  void a_generator_that_waits_within_a_scope_keeps_no_task_that_has_driven_it() {
    AsyncGen<Integer> numbers = within(deadline(Duration.ofDays(1), body(counting(9))));

    WeakReference<Object> driver = resultOfDriving(numbers);

    assertThat(Garbage.takes(driver)).isTrue();
    Reference.reachabilityFence(numbers);
  }

  @Test
  void a_generator_that_has_left_its_scope_keeps_no_task_that_has_driven_it() {
    AsyncGen<Integer> numbers = within(inAndOut());
    resultOfDriving(numbers);

    WeakReference<Object> driver = resultOfDriving(numbers);

    assertThat(Garbage.takes(driver)).isTrue();
    Reference.reachabilityFence(numbers);
  }

  private WeakReference<Object> resultOfDriving(AsyncGen<Integer> numbers) {
    // Within a level of the task, which is around what the generator is in.
    WeakReference<Object> result =
        new WeakReference<>(loop.run(deadline(Duration.ofDays(1), driving(numbers))));
    loop.run(next(within(counting(1))));
    return result;
  }

  @Generator
  private static Coroutine<Request, Object, Object> driving(AsyncGen<Integer> numbers) {
    Gen.yieldFrom(numbers.next());
    return Gen.returns(new Object());
  }

  @Generator
  private Coroutine<Object, Object, Void> inAndOut() {
    Gen.yieldFrom(cancelScope(scope -> body(counting(1))));
    while (true) {
      Gen.yield(0);
    }
  }

  @Test
  void forEach_leaves_the_scopes_of_the_generator_to_it() {
    Task<Void> task =
        loop.spawn(
            within(shield(body(counting(3)))).forEachAwait(number -> doingAfter(number, () -> {})));
    loop.spawn(doingAfter(3, task::cancel));

    loop.run();

    assertThat(told).containsExactly("left");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(3));
  }
}
