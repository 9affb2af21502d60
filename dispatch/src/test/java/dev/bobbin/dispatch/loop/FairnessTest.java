package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FairnessTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> count(String name, int times) {
    for (int i = 0; i < times; i++) {
      tell(name + i);
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> sleeper(String name, long millis) {
    Gen.yield(sleep(Duration.ofMillis(millis)));
    tell(name);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> putAndTake(Channel<Integer> channel, int times) {
    for (int i = 0; i < times; i++) {
      Gen.yield(put(channel, i));
      Gen.yield(take(channel));
    }
    tell("busy");
    return Gen.done();
  }

  @Test
  void ready_tasks_take_turns() {
    loop.spawn(count("a", 3));
    loop.spawn(count("b", 3));

    loop.run();

    assertThat(told).containsExactly("a0", "b0", "a1", "b1", "a2", "b2");
  }

  @Test
  void sleepers_wake_by_deadline_and_those_of_one_deadline_as_they_came() {
    loop.spawn(sleeper("late", 20));
    loop.spawn(sleeper("first", 10));
    loop.spawn(sleeper("second", 10));
    loop.spawn(sleeper("now", 0));
    loop.spawn(sleeper("before now", -5));

    loop.run();

    assertThat(told).containsExactly("now", "before now", "first", "second", "late");
  }

  @Test
  void a_request_that_could_be_answered_at_once_lets_the_others_run() {
    loop.spawn(putAndTake(Channel.of(1), 1_000));
    loop.spawn(count("b", 1));

    loop.run();

    assertThat(told).containsExactly("b0", "busy");
  }

  @Test
  void the_same_program_runs_in_the_same_order_every_time() {
    loop.spawn(sleeper("x", 5));
    loop.spawn(count("a", 2));
    loop.run();
    Object first = told.toString();

    told.clear();
    loop.spawn(sleeper("x", 5));
    loop.spawn(count("a", 2));
    loop.run();

    assertThat(told).hasToString(first.toString());
  }

  @Test
  void a_long_computation_that_gives_way_does_not_make_the_others_late() {
    try (EventLoop real = new EventLoop()) {
      Task<?> sleeper = real.spawn(sleeper("awake", 1));
      int pieces = real.run(Computing.until(sleeper, Duration.ofMillis(2)));

      // Of 2 ms each. It took 256 of them once.
      assertThat(pieces).isLessThan(20);
    }
  }

  @Generator
  private Async<String> checkpoints() {
    for (int i = 0; i < 100; i++) {
      Gen.yield(checkpoint());
    }
    return Gen.done("never");
  }

  @Generator
  private Async<String> withoutTime() {
    try {
      String result = Gen.yieldFrom(CancelScope.deadline(Duration.ZERO, checkpoints()));
      return Gen.done(result);
    } catch (RequestTimeoutException e) {
      return Gen.done("told");
    }
  }

  @Test
  void a_deadline_of_no_time_is_told_although_the_body_never_waits() {
    assertThat(loop.run(withoutTime())).isEqualTo("told");
  }
}
