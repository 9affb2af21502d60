package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.EventLoop;
import dev.bobbin.dispatch.Request;
import dev.bobbin.dispatch.Task;
import dev.bobbin.dispatch.TaskCancelled;
import dev.bobbin.dispatch.TaskFailedException;
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
        tell("never");
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
          tell("ignored");
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
  void cleaning_up_is_not_waited_for_and_told_so() {
    loop.spawn("tidy", cleaningUp());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    loop.run();

    assertThat((String) told.get(0))
        .startsWith("task 'tidy' at ")
        .endsWith("yielded sleep(PT1S) while its loop shuts down; that is not waited for");
    assertThat(told).hasSize(1);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_task_that_ignores_it_is_closed_and_fails() {
    Task<Void> task = loop.spawn("mule", stubborn());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("task 'mule' at dev.bobbin")
        .hasMessageContaining("ignored its cancellation: it yielded sleep(PT24H)")
        .hasMessageEndingWith("let TaskCancelled leave the body");
    assertThat(told).containsExactly("ignored", "ignored", "finally");
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
  }

  @Test
  void a_task_that_cannot_be_closed_is_given_up() {
    Task<Void> task = loop.spawn(unclosable());
    loop.spawn(stopAfter(1, loop::shutdownNow));

    assertThatThrownBy(loop::run)
        .cause()
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed()[0])
                    .hasMessage("generator ignored GeneratorExit"));
    assertThat(told).containsExactly("TaskCancelled", "TaskCancelled", "GeneratorExit");
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
