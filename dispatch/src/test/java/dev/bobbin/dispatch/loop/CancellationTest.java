package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CancellationTest extends LoopTestBase {

  /** Tells what comes of a request, and that its finally ran. */
  @Generator
  private Coroutine<Request, Object, String> waiting(Request request) {
    try {
      Object outcome = Gen.yield(request);
      tell("got " + outcome);
      Gen.yield(checkpoint());
      tell("went on");
      return Gen.returns("done");
    } catch (Exception swallowing) {
      tell("never");
      return Gen.returns("swallowed");
    } finally {
      tell("finally");
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> cancel(Task<?>... tasks) {
    Gen.yield(sleep(Duration.ofMillis(1)));
    for (Task<?> task : tasks) {
      tell(task.cancel());
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> slowCleanup() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } finally {
      Gen.yield(sleep(Duration.ofSeconds(1)));
      tell("cleaned up");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> ignoring() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled ignored) {
      tell(ignored.getMessage());
    }
    Gen.yield(sleep(Duration.ofSeconds(1)));
    return Gen.returns("on its own account");
  }

  @Generator
  private Coroutine<Request, Object, Void> delegating(Request request) {
    try {
      Gen.yieldFrom(waiting(request));
    } finally {
      tell("outer finally");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> suicidal(List<Task<?>> self) {
    try {
      self.get(0).cancel();
      tell("goes on to its next yield");
      Gen.yield(checkpoint());
      tell("never");
    } finally {
      tell("finally");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> putAtOnce(Channel<String> channel) {
    Gen.yield(put(channel, "item"));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelAtOnce(Task<?> task) {
    tell(task.state());
    task.cancel();
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> failingCleanup() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled cancelled) {
      throw new IllegalStateException("cleanup failed", cancelled);
    }
    return Gen.done();
  }

  private void cancelWhileWaitingFor(Request request) {
    told.clear();
    Task<String> task = loop.spawn(waiting(request));
    loop.spawn(cancel(task));

    loop.run();

    assertThat(task.state()).as("%s", request).isEqualTo(Task.State.CANCELLED);
    assertThat(told).as("%s", request).containsExactly(true, "finally");
  }

  @Test
  void it_is_raised_at_the_yield_whatever_the_task_waits_for() {
    Channel<String> full = Channel.of(0);

    cancelWhileWaitingFor(sleep(Duration.ofDays(1)));
    cancelWhileWaitingFor(take(Channel.of(1)));
    cancelWhileWaitingFor(put(full, "x"));
    cancelWhileWaitingFor(await(new CompletableFuture<>()));
    cancelWhileWaitingFor(withTimeout(Duration.ofDays(1), take(Channel.of(1))));
    cancelWhileWaitingFor(withTimeout(Duration.ofDays(1), sleep(Duration.ofDays(2))));
  }

  @Test
  void a_task_that_has_not_started_ends_without_running() {
    Task<String> task = loop.spawn(waiting(checkpoint()));

    task.cancel();
    task.cancel();
    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).isEmpty();
  }

  @Test
  void a_task_that_runs_gets_it_at_its_next_yield() {
    List<Task<?>> self = new ArrayList<>();
    self.add(loop.spawn(suicidal(self)));

    loop.run();

    assertThat(told).containsExactly("goes on to its next yield", "finally");
    assertThat(self.get(0).state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void an_outcome_on_its_way_is_delivered_first() {
    Channel<String> channel = Channel.of(0);
    Task<String> taker = loop.spawn(waiting(take(channel)));
    loop.spawn(putAtOnce(channel));
    loop.spawn(cancelAtOnce(taker));

    loop.run();

    assertThat(told).containsExactly(Task.State.READY, "got item", "finally");
    assertThat(taker.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_task_that_has_ended_cannot_be_cancelled() {
    Task<String> task = loop.spawn(waiting(checkpoint()));
    loop.run();

    assertThat(task.cancel()).isFalse();
    loop.run();

    assertThat(task.result()).isEqualTo("done");
  }

  @Test
  void delegates_are_unwound_innermost_first() {
    Task<Void> task = loop.spawn(delegating(sleep(Duration.ofDays(1))));
    loop.spawn(cancel(task));

    loop.run();

    assertThat(told).containsExactly(true, "finally", "outer finally");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void cleaning_up_may_wait() {
    Task<Void> task = loop.spawn(slowCleanup());
    loop.spawn(cancel(task));

    loop.run();

    assertThat(told).containsExactly(true, "cleaned up");
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(1_001));
  }

  @Test
  void a_second_cancel_interrupts_cleaning_up() {
    Task<Void> task = loop.spawn(slowCleanup());
    loop.spawn(cancel(task));
    loop.spawn(cancel(task));
    loop.spawn(cancelLater(task));

    loop.run();

    assertThat(told).containsExactly(true, true, true);
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(3));
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelLater(Task<?> task) {
    Gen.yield(sleep(Duration.ofMillis(2)));
    Gen.yieldFrom(cancel(task));
    return Gen.done();
  }

  @Test
  void a_task_may_catch_it_and_go_on() {
    Task<String> task = loop.spawn("stubborn", ignoring());
    loop.spawn(cancel(task));

    loop.run();

    assertThat(told).containsExactly(true, "task 'stubborn' is cancelled");
    assertThat(task.result()).isEqualTo("on its own account");
  }

  @Test
  void a_failure_while_cleaning_up_is_the_failure_of_the_task() {
    Task<Void> task = loop.spawn(failingCleanup());
    loop.spawn(cancel(task));
    loop.spawn(joinQuietly(task));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.FAILED);
    assertThat(task.failure()).hasMessage("cleanup failed");
  }

  @Generator
  private Coroutine<Request, Object, Void> joinQuietly(Task<?> task) {
    try {
      Gen.yield(join(task));
    } catch (IllegalStateException expected) {
      tell("expected");
    }
    return Gen.done();
  }

  @Test
  void the_others_go_on() {
    Task<String> cancelled = loop.spawn(waiting(sleep(Duration.ofDays(1))));
    Task<String> other = loop.spawn(waiting(sleep(Duration.ofDays(2))));
    loop.spawn(cancel(cancelled));

    loop.run();

    assertThat(other.result()).isEqualTo("done");
  }

  @Test
  void queued_tasks_behind_a_cancelled_one_are_served() {
    Channel<String> channel = Channel.of(0);
    Task<String> first = loop.spawn(waiting(take(channel)));
    Task<String> second = loop.spawn(waiting(take(channel)));
    loop.spawn(cancel(first));
    loop.spawn(putLater(channel));

    loop.run();

    assertThat(first.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(second.result()).isEqualTo("done");
  }

  @Generator
  private Coroutine<Request, Object, Void> putLater(Channel<String> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    Gen.yield(put(channel, "item"));
    return Gen.done();
  }
}
