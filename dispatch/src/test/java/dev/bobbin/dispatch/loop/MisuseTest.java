package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class MisuseTest extends LoopTestBase {

  @Generator
  private Coroutine<Object, Object, String> yielding(Object value) {
    try {
      Gen.yield(value);
      return Gen.returns("no complaint");
    } catch (IllegalArgumentException complaint) {
      return Gen.returns(complaint.getMessage());
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> nothing() {
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> runAgain() {
    Gen.yield(checkpoint());
    loop.run();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> closeItself() {
    Gen.yield(checkpoint());
    loop.close();
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> call(Runnable call) {
    Gen.yield(checkpoint());
    call.run();
    return Gen.done();
  }

  private String complaintAbout(Object value) {
    Task<String> task = loop.spawn("sloppy", yielding(value));
    loop.run();
    return task.result();
  }

  @Test
  void what_is_no_request_is_refused_at_the_yield_with_a_remedy() {
    Task<Void> task = loop.spawn(nothing());

    assertThat(complaintAbout(42))
        .startsWith("task 'sloppy' at dev.bobbin")
        .contains("MisuseTest.yielding(MisuseTest.java:")
        .endsWith(
            "yielded 42 (Integer), which is no request; yield what dev.bobbin.dispatch.loop.Requests"
                + " returns, or checkpoint() to let others run");
    assertThat(complaintAbout(null)).contains("yielded null, which is no request");
    assertThat(complaintAbout(task)).endsWith("yield join(task) to wait for it");
    assertThat(complaintAbout(nothing()))
        .endsWith("write Gen.yieldFrom(generator), or yield spawn(generator)");
    assertThat(complaintAbout(new CompletableFuture<>())).endsWith("yield await(stage)");
    assertThat(complaintAbout(Duration.ZERO)).endsWith("yield sleep(duration)");
  }

  @Test
  void a_generator_that_has_started_is_no_body() {
    Coroutine<Request, Object, Void> body = nothing();
    body.next();

    assertThatThrownBy(() -> loop.spawn("late", body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("task 'late' cannot run <generator ")
        .hasMessageEndingWith("it has started; make a new one");
  }

  @Test
  void one_generator_cannot_be_the_body_of_two_tasks() {
    Coroutine<Request, Object, Void> body = nothing();
    loop.spawn("first", body);
    loop.spawn("second", body);

    assertThatThrownBy(loop::run)
        .hasMessageStartingWith("task 'second' failed: ")
        .hasMessageEndingWith("it has started; make a new one");
  }

  @Test
  void nulls_are_refused_where_they_are_given() {
    assertThatThrownBy(() -> loop.spawn(null)).hasMessage("the generator of a task is null");
    assertThatThrownBy(() -> loop.submit(null)).hasMessage("the generator of a task is null");
    assertThatThrownBy(() -> spawn(null)).hasMessage("the generator of a task is null");
    assertThatThrownBy(() -> sleep(null)).hasMessage("the duration of a sleep is null");
    assertThatThrownBy(() -> join(null)).hasMessage("the task to join is null");
    assertThatThrownBy(() -> await(null)).hasMessage("the awaited stage is null");
    assertThatThrownBy(() -> put(null, 1)).hasMessage("the channel is null");
    assertThatThrownBy(() -> take(null)).hasMessage("the channel is null");
    assertThatThrownBy(() -> accept(null)).hasMessage("the server is null");
    assertThatThrownBy(() -> connect(null)).hasMessage("the address is null");
    assertThatThrownBy(() -> scope(null)).hasMessage("the body of a scope is null");
    assertThatThrownBy(() -> withTimeout(Duration.ZERO, (Request) null))
        .hasMessage("the timed request is null");
    assertThatThrownBy(() -> withTimeout(null, checkpoint()))
        .hasMessage("the duration of a timeout is null");
    assertThatThrownBy(() -> new EventLoop(null)).hasMessage("the clock is null");
  }

  @Test
  void a_loop_cannot_be_run_by_its_own_task() {
    assertThatThrownBy(() -> loop.run(runAgain()))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("this event loop runs already, further up on this thread");
  }

  @Test
  void a_loop_cannot_be_closed_by_its_own_task() {
    assertThatThrownBy(() -> loop.run(closeItself()))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call shutdownNow()");
  }

  @Test
  void a_loop_cannot_be_run_by_two_threads() {
    loop.run(call(() -> assertRefused(CompletableFuture.runAsync(loop::run), "on another thread")));

    assertThat(told).containsExactly("refused");
  }

  @Test
  void tasks_are_spawned_on_the_loops_thread() {
    loop.run(
        call(
            () ->
                assertRefused(
                    CompletableFuture.runAsync(() -> loop.spawn(nothing())), "use submit()")));

    assertThat(told).containsExactly("refused");
  }

  private void assertRefused(CompletableFuture<Void> call, String message) {
    assertThatThrownBy(call::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
    tell("refused");
  }

  @Test
  void a_closed_loop_is_of_no_use() {
    loop.close();
    loop.close();

    assertThatThrownBy(loop::run).hasMessage("this event loop is closed; create a new one");
    assertThatThrownBy(() -> loop.spawn(nothing()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this event loop is closed; create a new one");
    assertThatThrownBy(() -> loop.submit(nothing())).isInstanceOf(IllegalStateException.class);
  }
}
