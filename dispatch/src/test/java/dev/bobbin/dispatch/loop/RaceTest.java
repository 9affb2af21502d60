package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cancellations and timeouts do to {@code firstOf}. */
class RaceTest extends LoopTestBase {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Waits, and then for a second to clean up. */
  @Generator
  private Async<String> cleaning(String name, Duration work) {
    try {
      Gen.yield(sleep(work));
    } finally {
      tell(name + " cleans");
      Gen.yield(sleep(SECOND));
      tell(name + " is clean");
    }
    return Gen.done(name);
  }

  /** Fails in time, or when it is interrupted. */
  @Generator
  private static Async<String> failing(String name, Duration work) {
    boolean ended = false;
    try {
      Gen.yield(sleep(work));
      ended = true;
    } finally {
      fail(name);
    }
    return Gen.done("" + ended);
  }

  private static void fail(String name) {
    throw new IllegalStateException(name);
  }

  /** Tells what comes of a request, and whether a cancellation follows. */
  @Generator
  private Async<Void> telling(Request request) {
    try {
      Object outcome = Gen.yield(request);
      tell(outcome);
    } catch (Throwable told) {
      tell(told);
    }
    Gen.yield(checkpoint());
    tell("goes on");
    return Gen.done();
  }

  @Generator
  private static Async<Void> cancelling(Task<?> task, Duration after) {
    Gen.yield(sleep(after));
    task.cancel();
    return Gen.done();
  }

  /** Runs a request, and cancels the task that waits for it after some seconds. */
  private Task<Void> cancelled(Request request, int seconds) {
    Task<Void> task = loop.spawn(telling(request));
    loop.spawn(cancelling(task, Duration.ofSeconds(seconds)));
    loop.run();
    return task;
  }

  private static List<String> suppressed(Object told) {
    return Arrays.stream(((Throwable) told).getSuppressed()).map(Throwable::getMessage).toList();
  }

  @Test
  void a_cancellation_is_raised_once_in_the_bodies() {
    cancelled(firstOf(cleaning("a", Duration.ofDays(1)), cleaning("b", Duration.ofDays(1))), 1);

    assertThat(told.subList(0, 4))
        .containsExactly("b cleans", "a cleans", "b is clean", "a is clean");
    assertThat(told.get(4)).isInstanceOf(TaskCancelled.class);
  }

  @Test
  void a_cancellation_that_comes_with_the_winner_is_raised_once_in_the_others() {
    // The sleep that ends first lets the winner end in the turn before that of the cancellation.
    Task<Void> task =
        cancelled(firstOf(instead("winner"), cleaning("late", Duration.ofDays(1))), 1);

    assertThat(told)
        .containsExactly("late cleans", "late is clean", new First<>(0, "winner", List.of()));
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  /** Returns although it is cancelled. */
  @Generator
  private static Async<String> instead(String result) {
    Gen.yield(sleep(SECOND));
    return Gen.done(result);
  }

  @Test
  void failures_come_before_the_cancellation_that_they_follow_from() {
    Task<Void> task =
        cancelled(firstOf(failing("a", Duration.ofDays(1)), failing("b", Duration.ofDays(1))), 1);

    assertThat(told).hasSize(1);
    assertThat((Throwable) told.get(0)).isInstanceOf(IllegalStateException.class).hasMessage("b");
    assertThat(suppressed(told.get(0))).containsExactly("a");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void failures_come_before_the_timeout_that_they_follow_from() {
    Request race =
        firstOf(
            failing("early", Duration.ZERO),
            failing("a", Duration.ofDays(1)),
            failing("b", Duration.ofDays(1)));

    timedOut(race);

    assertThat((Throwable) told.get(0)).hasMessage("early");
    assertThat(suppressed(told.get(0)))
        .startsWith("b", "a")
        .last()
        .asString()
        .startsWith("the time is over");
    assertThat(told.get(1)).isEqualTo("goes on");
  }

  @Test
  void a_failure_of_before_is_told_beside_the_timeout() {
    Request race = firstOf(failing("early", Duration.ZERO), cleaning("b", Duration.ofDays(1)));

    timedOut(race);

    assertThat(told.get(2)).isInstanceOf(RequestTimeoutException.class);
    assertThat(suppressed(told.get(2))).containsExactly("early");
  }

  @Test
  void a_timeout_names_the_request_that_was_made() {
    timedOut(firstOf(cleaning("a", Duration.ofDays(1))));
    timedOut(gather(cleaning("a", Duration.ofDays(1))));
    loop.run(telling(withTimeout(SECOND, cleaning("a", Duration.ofDays(1)))));

    assertThat(told.stream().filter(RequestTimeoutException.class::isInstance))
        .extracting(told -> ((Throwable) told).getMessage().replaceAll(".* yielded ", ""))
        .containsExactly(
            "withTimeout(PT1S, firstOf(...))",
            "withTimeout(PT1S, gather(...))",
            "withTimeout(PT1S, generator)");
  }

  private void timedOut(Request request) {
    loop.run(telling(withTimeout(SECOND, request)));
  }

  @Test
  void a_failure_of_before_is_told_beside_the_cancellation() {
    cancelled(firstOf(failing("early", Duration.ZERO), cleaning("b", Duration.ofDays(1))), 1);

    assertThat(told.get(2)).isInstanceOf(TaskCancelled.class);
    assertThat(suppressed(told.get(2))).containsExactly("early");
  }
}
