package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlockTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> pass(Channel<Integer> from, Channel<Integer> to) {
    try {
      int item = Gen.yield(take(from));
      Gen.yield(put(to, item));
    } catch (TaskCancelled cancelled) {
      tell(cancelled.getMessage());
      throw cancelled;
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> joinFirst(List<Task<?>> tasks) {
    Gen.yield(join(tasks.get(0)));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> in(Request scope) {
    Gen.yield(scope);
    return Gen.done();
  }

  @Test
  void tasks_that_wait_for_each_other_are_named_with_what_they_wait_for() {
    Channel<Integer> a = Channel.of("a", 1);
    Channel<Integer> b = Channel.of("b", 1);
    loop.spawn("left", pass(a, b));
    loop.spawn("right", pass(b, a));

    assertThatThrownBy(loop::run)
        .isInstanceOf(DeadlockException.class)
        .hasMessageContaining("task 'left' waits to take from channel 'a' (0 of 1) at ")
        .hasMessageContaining("task 'right' waits to take from channel 'b' (0 of 1) at ")
        .hasMessageContaining("DeadlockTest.pass(DeadlockTest.java:");
    assertThat(told)
        .containsExactlyInAnyOrder(
            "task 'left' is cancelled: all tasks wait for each other",
            "task 'right' is cancelled: all tasks wait for each other");
  }

  @Test
  void a_ring_of_joins_is_one() {
    List<Task<?>> tasks = new ArrayList<>();
    Task<?> first = loop.spawn("first", joinFirst(tasks));
    tasks.add(loop.spawn("second", joinFirst(List.of(first))));

    assertThatThrownBy(loop::run)
        .isInstanceOf(DeadlockException.class)
        .hasMessageContaining("task 'first' waits for the end of task 'second'")
        .hasMessageContaining("task 'second' waits for the end of task 'first'");
  }

  @Test
  void tasks_in_scopes_are_named_too() {
    Channel<Integer> empty = Channel.of("empty", 1);
    loop.spawn("owner", in(scope(scope -> pass(empty, empty))));

    assertThatThrownBy(loop::run)
        .isInstanceOf(DeadlockException.class)
        .hasMessageContaining("task 'owner' waits for the tasks of its scope")
        .hasMessageContaining("waits to take from channel 'empty'");
  }

  @Test
  void of_very_many_tasks_some_are_named() {
    Channel<Integer> empty = Channel.of("empty", 1);
    for (int i = 0; i < 1_000; i++) {
      loop.spawn(pass(empty, empty));
    }

    assertThatThrownBy(loop::run)
        .isInstanceOf(DeadlockException.class)
        .hasMessageContaining("and 950 more");
  }

  @Test
  void a_stage_may_complete_hence_it_is_waited_for() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    Channel<Integer> channel = Channel.of(1);
    loop.spawn(pass(channel, channel));
    loop.spawn(putFrom(stage, channel));
    Thread runner = Thread.currentThread();
    Thread completer = new Thread(() -> completeWhenIdle(stage, runner));
    completer.start();

    loop.run();

    assertThat(told).isEmpty();
    assertThat(stage).isCompletedWithValue(1);
  }

  private static void completeWhenIdle(CompletableFuture<Integer> stage, Thread runner) {
    while (!isIdle(runner)) {
      Thread.onSpinWait();
    }
    stage.complete(1);
  }

  private static boolean isIdle(Thread runner) {
    return Stream.of(runner.getStackTrace())
        .anyMatch(
            element ->
                element.getClassName().equals(Poller.class.getName())
                    && element.getMethodName().equals("await"));
  }

  @Generator
  private Coroutine<Request, Object, Void> putFrom(
      CompletableFuture<Integer> stage, Channel<Integer> channel) {
    int item = Gen.yield(await(stage));
    Gen.yield(put(channel, item));
    return Gen.done();
  }
}
