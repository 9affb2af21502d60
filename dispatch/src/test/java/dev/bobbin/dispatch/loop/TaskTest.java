package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TaskTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Integer> add(int a, int b) {
    tell("adds");
    Gen.yield(sleep(Duration.ofHours(1)));
    return Gen.returns(a + b);
  }

  @Generator
  private static Coroutine<Request, Object, Void> fail(Throwable failure) throws Throwable {
    Gen.yield(checkpoint());
    throw failure;
  }

  @Generator
  private Coroutine<Request, Object, Integer> addTwice(int a) {
    int once = Gen.yieldFrom(add(a, a));
    int twice = Gen.yieldFrom(add(once, once));
    return Gen.returns(twice);
  }

  @Generator
  private Coroutine<Request, Object, Task.State> look(Task<?> other) {
    Gen.yield(checkpoint());
    return Gen.returns(other.state());
  }

  @Generator
  private Coroutine<Request, Object, Void> deep(int depth) {
    if (depth == 0) {
      for (int i = 0; i < 3; i++) {
        Gen.yield(sleep(Duration.ofSeconds(1)));
      }
    } else {
      Gen.yieldFrom(deep(depth - 1));
    }
    return Gen.done();
  }

  @Test
  void run_returns_what_the_body_returns() {
    assertThat(loop.run(add(1, 2))).isEqualTo(3);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void nothing_runs_before_run() {
    Task<Integer> task = loop.spawn(add(1, 2));

    assertThat(told).isEmpty();
    assertThat(task.state()).isEqualTo(Task.State.CREATED);
    assertThat(task.isDone()).isFalse();
  }

  @Test
  void a_task_has_its_result_after_run() {
    Task<Integer> task = loop.spawn(add(1, 2));

    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.SUCCEEDED);
    assertThat(task.isDone()).isTrue();
    assertThat(task.result()).isEqualTo(3);
    assertThat(task.failure()).isNull();
  }

  @Test
  void a_task_may_delegate_to_other_generators() {
    assertThat(loop.run(addTwice(1))).isEqualTo(4);
  }

  @Test
  void a_task_may_delegate_a_hundred_thousand_levels_deep() {
    loop.run(deep(100_000));

    assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void the_failure_of_the_main_task_leaves_run_with_its_cause() {
    IOException failure = new IOException("no disk");

    assertThatThrownBy(() -> loop.run(fail(failure)))
        .isInstanceOf(TaskFailedException.class)
        .hasMessage("task 'task-1' failed: java.io.IOException: no disk")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void a_failed_task_has_its_failure() throws Throwable {
    IOException failure = new IOException("no disk");
    Task<Void> task = loop.spawn("reader", fail(failure));

    assertThatThrownBy(loop::run).isInstanceOf(TaskFailedException.class).hasCause(failure);
    assertThat(task.state()).isEqualTo(Task.State.FAILED);
    assertThat(task.failure()).isSameAs(failure);
    assertThatThrownBy(task::result)
        .isInstanceOf(TaskFailedException.class)
        .hasMessageStartingWith("task 'reader' failed")
        .hasCause(failure);
  }

  @Test
  void a_cancelled_task_has_no_result() {
    Task<Integer> task = loop.spawn("adder", add(1, 2));

    assertThat(task.cancel()).isTrue();
    loop.run();

    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(task.failure()).isNull();
    assertThatThrownBy(task::result)
        .isInstanceOf(CancellationException.class)
        .hasMessage("task 'adder' is cancelled");
  }

  @Test
  void the_result_of_a_task_that_has_not_ended_is_refused() {
    Task<Integer> task = loop.spawn("adder", add(1, 2));

    assertThatThrownBy(task::result)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("task 'adder'")
        .hasMessageContaining("has not ended, it is CREATED")
        .hasMessageContaining("yield join(task)");
  }

  @Test
  void tasks_see_what_others_are_doing() {
    Task<Integer> waiting = loop.spawn(add(1, 2));

    assertThat(loop.run(look(waiting))).isEqualTo(Task.State.WAITING);
  }

  @Test
  void names_are_given_or_numbers() {
    assertThat(loop.spawn("adder", add(1, 2)).name()).isEqualTo("adder");
    assertThat(loop.spawn(add(1, 2)).name()).isEqualTo("task-2");
  }

  @Test
  void the_text_of_a_task_says_what_it_does_and_where() {
    Task<Integer> task = loop.spawn("adder", addTwice(1));
    loop.spawn(watch(task));

    loop.run();

    assertThat((String) told.get(1))
        .startsWith("task 'adder' waits for another PT1H at ")
        .contains("TaskTest.add(TaskTest.java:");
    assertThat(task).hasToString("task 'adder' is SUCCEEDED");
  }

  @Generator
  private Coroutine<Request, Object, Void> watch(Task<?> task) {
    tell(task.toString());
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Test
  void another_thread_that_sees_the_end_sees_what_belongs_to_it() {
    Handed handed = new Handed();
    CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(handed::look);

    loop.run(handing(handed, seen));

    assertThat(seen.join()).isEqualTo(Handed.COUNT);
  }

  @Generator
  private Async<Void> handing(Handed handed, CompletableFuture<Integer> seen) {
    for (int i = 0; i < Handed.COUNT; i++) {
      Task<Integer> task = loop.spawn(numbered(i));
      handed.task = task;
      while (handed.task != null && !seen.isDone()) {
        Gen.yield(checkpoint());
      }
    }
    return Gen.done();
  }

  @Generator
  private static Async<Integer> numbered(int number) {
    Gen.yield(checkpoint());
    if (number % 2 == 1) {
      throw new IllegalStateException("odd");
    }
    return Gen.done(number);
  }

  /** A task in the hand of another thread. */
  private static final class Handed {
    private static final int COUNT = 2_000;

    private volatile Task<Integer> task;

    /** Waits for the end of each task; returns how many have ended as they should. */
    private int look() {
      int right = 0;
      for (int i = 0; i < COUNT; i++) {
        Task<Integer> next = task;
        while (next == null) {
          Thread.onSpinWait();
          next = task;
        }
        while (!next.isDone()) {
          Thread.onSpinWait();
        }
        Object end = next.state() == Task.State.FAILED ? next.failure() : next.result();
        right += i % 2 == 1 ? end instanceof IllegalStateException ? 1 : 0 : end.equals(i) ? 1 : 0;
        task = null;
      }
      return right;
    }
  }
}
