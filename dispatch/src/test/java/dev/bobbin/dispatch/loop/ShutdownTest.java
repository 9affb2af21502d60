package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, String> worker(long seconds) {
    try {
      Gen.yield(sleep(Duration.ofSeconds(seconds)));
      return Gen.returns("done");
    } finally {
      tell("finally");
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> stopAfter(long seconds, Runnable stop) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    stop.run();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cleaningUp() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } finally {
      try {
        Gen.yield(sleep(Duration.ofSeconds(1)));
        tell("cleaned up");
      } catch (TaskCancelled told) {
        tell(told.getMessage());
      }
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> stubborn() {
    try {
      while (true) {
        try {
          Gen.yield(sleep(Duration.ofDays(1)));
        } catch (TaskCancelled ignored) {
          if (!told.contains("ignored")) {
            tell("ignored");
          }
        }
      }
    } finally {
      tell("finally");
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> unclosable() {
    while (true) {
      try {
        Gen.yield(sleep(Duration.ofDays(1)));
      } catch (Throwable ignored) {
        tell(ignored.getClass().getSimpleName());
      }
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> spawnLate() {
    Gen.yield(sleep(Duration.ofSeconds(2)));
    Gen.yield(spawn(worker(1)));
    return Gen.done();
  }

  @Test
  void a_graceful_shutdown_lets_tasks_end() {
    Task<String> worker = loop.spawn(worker(10));
    loop.spawn(stopAfter(1, loop::shutdown));

    loop.runForever();

    assertThat(worker.result()).isEqualTo("done");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void tasks_may_spawn_while_they_end_but_nobody_else() {
    loop.spawn(spawnLate());
    loop.spawn(stopAfter(1, loop::shutdown));

    loop.run();

    assertThat(told).containsExactly("finally");
    assertThatThrownBy(() -> loop.spawn(worker(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this event loop is shut down; create a new one");
    assertThatThrownBy(() -> loop.submit(worker(1))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_immediate_shutdown_cancels_all_and_runs_finally() {
    Task<String> worker = loop.spawn("worker", worker(10));
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.runForever();

    assertThat(worker.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).containsExactly("finally");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
    assertThatThrownBy(worker::result)
        .hasMessage("task 'worker' is cancelled: the loop shuts down");
  }

  @Test
  void cleaning_up_may_wait() {
    loop.spawn("tidy", cleaningUp());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.run();

    assertThat(told).containsExactly("cleaned up");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void finally_blocks_within_each_other_run_to_their_end() {
    loop.spawn(outer());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.run();

    assertThat(told).containsExactly("cleaned up", "outer cleans", "outer cleaned");
  }

  @Generator
  private Coroutine<Request, Object, Void> outer() {
    try {
      Gen.yieldFrom(cleaningUp());
    } finally {
      tell("outer cleans");
      Gen.yield(sleep(Duration.ofSeconds(1)));
      Gen.yield(checkpoint());
      tell("outer cleaned");
    }
    return Gen.done();
  }

  @Test
  void cleaning_up_that_takes_too_long_is_told_so_at_each_yield() {
    loop.spawn("tidy", outer());
    loop.spawn(stopAfter(1, () -> loop.shutdownNow(Duration.ofMillis(100))));

    loop.run();

    assertThat(told).hasSize(2).last().isEqualTo("outer cleans");
    assertThat((String) told.get(0))
        .isEqualTo("task 'tidy' is cancelled: the time for cleaning up is over");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(1_100));
  }

  @Test
  void another_shutdown_interrupts_the_cleaning_up() {
    loop.spawn("tidy", outer());
    loop.spawn(stoppingTwice());

    loop.run();

    assertThat(told)
        .containsExactly(
            "task 'tidy' is cancelled: the loop shuts down", "outer cleans", "outer cleaned");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMillis(2_500));
  }

  /** A task that survives the first shutdown. */
  @Generator
  private Coroutine<Request, Object, Void> stoppingTwice() {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    loop.shutdownNow();
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled first) {
      Gen.yield(sleep(Duration.ofMillis(500)));
      loop.shutdownNow();
    }
    return Gen.done();
  }

  @Test
  void tasks_that_wait_for_each_other_while_they_clean_up_are_not_waited_for() {
    loop.spawn("tidy", takingWhenCancelled());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.run();

    assertThat(told).containsExactly("finally");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Generator
  private Coroutine<Request, Object, Void> takingWhenCancelled() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } finally {
      try {
        Gen.yield(take(Channel.of(1)));
        tell("never");
      } finally {
        tell("finally");
      }
    }
    return Gen.done();
  }

  @Test
  void a_shield_does_not_hold_longer_than_the_time_for_cleaning_up() {
    loop.spawn("tidy", shielded());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.run();

    assertThat(told).containsExactly("finally");
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(11));
  }

  @Generator
  private Coroutine<Request, Object, Void> shielded() {
    Gen.yieldFrom(CancelScope.shield(worker(1_000)));
    return Gen.done();
  }

  @Test
  void a_task_that_ignores_it_is_closed_and_fails() {
    Task<Void> task = loop.spawn("mule", stubborn());
    loop.spawn(stopAfter(1, () -> loop.shutdownNow(Duration.ofMillis(20))));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("task 'mule' at dev.bobbin")
        .hasMessageContaining("ignored its cancellation: it yielded sleep(PT24H)")
        .hasMessageEndingWith("let TaskCancelled leave the body");
    assertThat(told).containsExactly("ignored", "finally");
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
  }

  @Test
  void a_task_that_cannot_be_closed_is_given_up() {
    Task<Void> task = loop.spawn(unclosable());
    loop.spawn(stopAfter(1, () -> loop.shutdownNow(Duration.ofMillis(20))));

    assertThatThrownBy(loop::run)
        .cause()
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed()[0])
                    .hasMessage("generator ignored GeneratorExit"));
    assertThat(told).hasSizeGreaterThan(2).last().isEqualTo("GeneratorExit");
    told.remove(told.size() - 1);
    assertThat(told).containsOnly("TaskCancelled");
    assertThat(task.isDone()).isTrue();
  }

  @Test
  void close_ends_what_has_not_run() {
    Task<String> task = loop.spawn(worker(1));

    loop.close();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(told).isEmpty();
  }

  @Test
  void tasks_are_submitted_to_a_running_loop_by_any_thread() throws Exception {
    EventLoop server = new EventLoop();
    Thread thread = new Thread(server::runForever);
    thread.start();

    CompletableFuture<String> first = server.submit(quick("first"));
    CompletableFuture<String> second = server.submit(quick("second"));

    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    CompletableFuture<String> failing = server.submit(broken());
    assertThatThrownBy(failing::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    server.shutdown();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
    server.close();
  }

  @Generator
  private static Coroutine<Request, Object, String> quick(String result) {
    Gen.yield(sleep(Duration.ofMillis(1)));
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Request, Object, String> broken() {
    Gen.yield(checkpoint());
    throw new IllegalArgumentException("broken");
  }

  @Test
  void cancelling_the_future_of_a_submitted_task_cancels_the_task() {
    EventLoop server = new EventLoop();
    CompletableFuture<String> future = server.submit(worker(1_000));
    Thread thread = new Thread(server::runForever);
    thread.start();

    future.cancel(true);
    server.shutdown();
    join(thread);

    assertThat(told.size()).isLessThanOrEqualTo(1);
    server.close();
  }

  @Test
  void what_was_submitted_and_could_not_start_is_cancelled() {
    CompletableFuture<String> future = loop.submit(worker(1));
    loop.shutdownNow();
    CompletableFuture<String> started = future;

    loop.close();

    assertThatThrownBy(started::join).isInstanceOf(CancellationException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void close_waits_for_a_loop_that_runs_on_another_thread() {
    EventLoop server = new EventLoop();
    Thread thread = new Thread(server::runForever);
    thread.start();
    server.submit(quick("running")).join();
    CompletableFuture<String> future = server.submit(worker(1_000));

    server.close();

    assertThat(future).isCompletedExceptionally();
    join(thread);
  }

  @Test
  void an_interrupt_of_the_loops_thread_is_an_immediate_shutdown() {
    Task<String> task = loop.spawn(worker(1_000));
    Thread.currentThread().interrupt();

    loop.run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
  }

  private static void join(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(thread.isAlive()).isFalse();
  }
}
