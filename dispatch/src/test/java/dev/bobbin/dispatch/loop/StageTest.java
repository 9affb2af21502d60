package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Garbage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StageTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> waiting(CompletionStage<?> stage) {
    try {
      Object value = Gen.yield(await(stage));
      tell(value);
    } catch (Exception failure) {
      tell(failure);
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> completing(CompletableFuture<Object> stage) {
    Gen.yield(checkpoint());
    stage.complete("from the loop itself");
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Integer> sum(ExecutorService executor, int count) {
    int sum = 0;
    for (int i = 1; i <= count; i++) {
      int number = i;
      int squared =
          Gen.yield(await(CompletableFuture.supplyAsync(() -> number * number, executor)));
      sum += squared;
    }
    return Gen.returns(sum);
  }

  @Generator
  private Coroutine<Request, Object, String> timed(CompletionStage<?> stage) {
    try {
      Gen.yield(withTimeout(Duration.ofSeconds(1), await(stage)));
      return Gen.returns("in time");
    } catch (RuntimeException late) {
      return Gen.returns(late.getClass().getSimpleName());
    }
  }

  @Test
  void a_stage_that_is_complete_gives_its_value() {
    loop.run(waiting(CompletableFuture.completedFuture("value")));
    loop.run(waiting(CompletableFuture.completedStage(null)));

    assertThat(told).containsExactly("value", null);
  }

  @Test
  void its_failure_is_raised_although_it_has_no_text() {
    Textless failure = new Textless();
    CompletableFuture<Object> later = new CompletableFuture<>();
    loop.run(waiting(CompletableFuture.failedFuture(failure)));
    loop.spawn(waiting(later));
    loop.run(failing(later, failure));

    assertThat(told.get(0) == failure && told.get(1) == failure).isTrue();
  }

  @Generator
  private static Coroutine<Request, Object, Void> failing(
      CompletableFuture<?> stage, Throwable failure) {
    Gen.yield(checkpoint());
    stage.completeExceptionally(failure);
    return Gen.done();
  }

  @Test
  void its_failure_is_raised_without_wrapping() {
    IOException failure = new IOException("no disk");
    loop.run(waiting(CompletableFuture.failedFuture(failure)));
    loop.run(waiting(CompletableFuture.failedFuture(new CompletionException(failure))));
    loop.run(waiting(CompletableFuture.failedFuture(failure).thenApply(value -> value)));

    assertThat(told).containsExactly(failure, failure, failure);
  }

  @Test
  void a_cancelled_future_does_not_cancel_the_task() {
    CompletableFuture<Object> future = new CompletableFuture<>();
    future.cancel(true);

    loop.run(waiting(future));

    assertThat(told).singleElement().isInstanceOf(CancellationException.class);
  }

  @Test
  void the_loop_may_complete_it_itself() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    loop.spawn(waiting(stage));
    loop.spawn(completing(stage));

    loop.run();

    assertThat(told).containsExactly("from the loop itself");
  }

  @Test
  void a_stage_that_comes_too_late_is_ignored() {
    CompletableFuture<Object> stage = new CompletableFuture<>();

    assertThat(loop.run(timed(stage))).isEqualTo("RequestTimeoutException");
    stage.complete("late");
    loop.run();
  }

  @Test
  void ten_thousand_results_come_from_other_threads() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 10; i++) {
        loop.spawn(tellSum(executor));
      }
      loop.run();
    } finally {
      executor.shutdown();
    }

    assertThat(told).hasSize(10).containsOnly(333_833_500);
  }

  @Generator
  private Coroutine<Request, Object, Void> tellSum(ExecutorService executor) {
    int sum = Gen.yieldFrom(sum(executor, 1_000));
    tell(sum);
    return Gen.done();
  }

  @Test
  void a_stage_that_is_awaited_in_vain_for_long_keeps_nothing() {
    CompletableFuture<Object> stage = new CompletableFuture<>();

    loop.run(polling(stage, 10_000));

    assertThat(stage.getNumberOfDependents()).isEqualTo(1);
    assertThat(loop.core.stages.size()).isEqualTo(1);
    assertThat(loop.core.outside.awaited).isZero();
    stage.complete("late");
    loop.run(waiting(stage));
    assertThat(told).containsExactly("late");
    assertThat(loop.core.stages.size()).isZero();
  }

  @Generator
  private Coroutine<Request, Object, Void> polling(CompletableFuture<Object> stage, int times) {
    for (int i = 0; i < times; i++) {
      try {
        Gen.yield(withTimeout(Duration.ofSeconds(1), await(stage)));
      } catch (RequestTimeoutException expected) {
        continue;
      }
    }
    return Gen.done();
  }

  @Test
  void a_stage_that_nobody_else_holds_is_forgotten() {
    WeakReference<Object> stage = awaitedInVain();

    assertThat(Garbage.takes(stage)).isTrue();
    CompletableFuture<Object> other = new CompletableFuture<>();
    assertThat(Garbage.takesUntil(() -> isTheOnlyStage(other))).isTrue();
  }

  private boolean isTheOnlyStage(CompletableFuture<Object> stage) {
    loop.core.stages.of(stage);
    return loop.core.stages.size() == 1;
  }

  private WeakReference<Object> awaitedInVain() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    loop.run(polling(stage, 1));
    return new WeakReference<>(stage);
  }

  @Test
  void a_closed_loop_is_not_held_by_a_stage_that_lives_on() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    WeakReference<Object> closed = closedLoop(stage);

    assertThat(Garbage.takes(closed)).isTrue();
    assertThat(stage.complete("late")).isTrue();
  }

  private WeakReference<Object> closedLoop(CompletableFuture<Object> stage) {
    EventLoop other = new EventLoop(new VirtualClock());
    other.run(polling(stage, 2));
    other.close();
    return new WeakReference<>(other);
  }

  @Test
  void tasks_wake_in_the_order_in_which_they_came() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    for (int i = 0; i < 4; i++) {
      loop.spawn(numbered(stage, i));
    }
    loop.spawn(completing(stage));

    loop.run();

    assertThat(told).containsExactly(0, 1, 2, 3);
  }

  @Generator
  private Coroutine<Request, Object, Void> numbered(CompletionStage<?> stage, int number) {
    Gen.yield(await(stage));
    tell(number);
    return Gen.done();
  }

  @Test
  void a_cancellation_of_another_task_is_no_cancellation_of_who_awaits_it() {
    CompletableFuture<Object> stage =
        CompletableFuture.failedFuture(new TaskCancelled("task 'other' is cancelled", null));
    Task<Void> task = loop.spawn(waiting(stage));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.SUCCEEDED);
    assertThat(told).singleElement().isInstanceOf(CancellationException.class);
  }
}
