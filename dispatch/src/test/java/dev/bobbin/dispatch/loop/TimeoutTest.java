package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TimeoutTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> attempt(Request request) {
    try {
      Object outcome = Gen.yield(request);
      tell("got " + outcome);
    } catch (RequestTimeoutException e) {
      tell(e.getMessage());
    }
    tell(clock.elapsed().toMillis());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> slow(long millis) {
    try {
      Gen.yield(sleep(Duration.ofMillis(millis)));
      return Gen.returns("slow");
    } finally {
      tell("finally");
    }
  }

  @Generator
  private Coroutine<Request, Object, String> slowToLeave() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } finally {
      Gen.yield(sleep(Duration.ofMillis(500)));
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> putAfter(Channel<String> channel, long millis) {
    Gen.yield(sleep(Duration.ofMillis(millis)));
    Gen.yield(put(channel, "item"));
    return Gen.done();
  }

  private static Duration second() {
    return Duration.ofSeconds(1);
  }

  @Test
  void the_outcome_comes_if_it_comes_in_time() {
    Channel<String> channel = Channel.of(1);
    loop.spawn(attempt(withTimeout(second(), take(channel))));
    loop.spawn(putAfter(channel, 999));

    loop.run();

    assertThat(told).containsExactly("got item", 999L);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(999));
  }

  @Test
  void the_timeout_is_raised_and_the_request_withdrawn() {
    Channel<String> channel = Channel.of("orders", 1);
    loop.spawn("taker", attempt(withTimeout(second(), take(channel))));
    loop.spawn(putAfter(channel, 1_001));

    loop.run();

    assertThat((String) told.get(0))
        .startsWith("the time is over: task 'taker' at ")
        .contains("TimeoutTest.attempt(TimeoutTest.java:")
        .endsWith("yielded withTimeout(PT1S, take(channel 'orders' (0 of 1)))");
    assertThat(told.get(1)).isEqualTo(1_000L);
    assertThat(channel.size()).isEqualTo(1);
  }

  @Test
  void what_can_be_had_at_once_needs_no_time() {
    loop.run(attempt(withTimeout(Duration.ZERO, checkpoint())));

    assertThat(told).containsExactly("got null", 0L);
  }

  @Test
  void no_time_at_all_is_over_at_once() {
    loop.run(attempt(withTimeout(Duration.ofSeconds(-1), take(Channel.of(1)))));

    assertThat(told.get(1)).isEqualTo(0L);
  }

  @Test
  void the_shorter_of_two_times_counts() {
    loop.run(attempt(withTimeout(second(), withTimeout(second().multipliedBy(2), stage()))));
    loop.run(attempt(withTimeout(second().multipliedBy(2), withTimeout(second(), stage()))));

    assertThat(told.get(1)).isEqualTo(1_000L);
    assertThat(told.get(3)).isEqualTo(2_000L);
  }

  private static Request stage() {
    return await(new CompletableFuture<>());
  }

  @Test
  void a_timed_join_leaves_the_task_alone() {
    Task<String> task = loop.spawn(slow(2_000));
    loop.spawn(attempt(withTimeout(second(), join(task))));

    loop.run();

    assertThat(task.result()).isEqualTo("slow");
  }

  @Test
  void a_generator_that_ends_in_time_gives_its_result() {
    loop.run(attempt(withTimeout(second(), slow(500))));

    assertThat(told).containsExactly("finally", "got slow", 500L);
  }

  @Test
  void a_generator_whose_time_is_over_is_cancelled() {
    loop.run(attempt(withTimeout(second(), slow(5_000))));

    assertThat(told.get(0)).isEqualTo("finally");
    assertThat((String) told.get(1)).startsWith("the time is over");
    assertThat(told.get(2)).isEqualTo(1_000L);
  }

  @Test
  void the_timeout_is_told_when_the_generator_has_ended() {
    loop.run(attempt(withTimeout(second(), slowToLeave())));

    assertThat((String) told.get(0)).startsWith("the time is over");
    assertThat(told.get(1)).isEqualTo(1_500L);
  }

  @Test
  void a_time_longer_than_the_clock_counts_is_cut() {
    loop.run(attempt(withTimeout(Duration.ofSeconds(Long.MAX_VALUE), sleep(second()))));

    assertThat(told).containsExactly("got null", 1_000L);
  }

  @Test
  void a_request_may_be_yielded_many_times() {
    Request request = withTimeout(second(), sleep(Duration.ofMillis(10)));
    loop.spawn(attempt(request));
    loop.spawn(attempt(request));

    loop.run();

    assertThat(told).containsExactly("got null", 10L, "got null", 10L);
  }
}
