package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class JoinTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, String> slow(String result) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    return Gen.returns(result);
  }

  @Generator
  private Coroutine<Request, Object, String> broken() {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    throw new IllegalArgumentException("broken");
  }

  @Generator
  private Coroutine<Request, Object, Void> joiner(Task<?> task) {
    try {
      Object outcome = Gen.yield(join(task));
      tell("got " + outcome);
    } catch (Exception e) {
      tell(e);
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> joinLate(Task<?> task) {
    Gen.yield(sleep(Duration.ofSeconds(5)));
    Gen.yieldFrom(joiner(task));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cancel(Task<?> task) {
    Gen.yield(sleep(Duration.ofMillis(1)));
    task.cancel();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> joinSelf(List<Task<?>> self) {
    Gen.yield(join(self.get(0)));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> spawnAndJoin() {
    Task<String> task = Gen.yield(spawn("inner", slow("from inside")));
    tell(task.name());
    String result = Gen.yield(join(task));
    return Gen.returns(result);
  }

  @Test
  void all_joiners_get_the_result() {
    Task<String> task = loop.spawn(slow("done"));
    loop.spawn(joiner(task));
    loop.spawn(joiner(task));

    loop.run();

    assertThat(told).containsExactly("got done", "got done");
  }

  @Test
  void a_task_that_has_ended_can_be_joined() {
    loop.spawn(joinLate(loop.spawn(slow("done"))));

    loop.run();

    assertThat(told).containsExactly("got done");
  }

  @Test
  void the_failure_is_raised_in_the_joiner_and_is_then_nobodys_surprise() {
    Task<String> task = loop.spawn(broken());
    loop.spawn(joiner(task));

    loop.run();

    assertThat(told).containsExactly(task.failure());
  }

  @Test
  void a_failure_that_is_joined_later_is_nobodys_surprise_either() {
    Task<String> task = loop.spawn(broken());
    loop.spawn(joinLate(task));

    loop.run();

    assertThat(told).containsExactly(task.failure());
  }

  @Test
  void joiners_of_a_cancelled_task_are_told_but_not_cancelled() {
    Task<String> task = loop.spawn("slow", slow("never"));
    Task<Void> joiner = loop.spawn(joiner(task));
    loop.spawn(cancel(task));

    loop.run();

    assertThat(told).singleElement().isInstanceOf(CancellationException.class);
    assertThat((Exception) told.get(0)).hasMessage("task 'slow' is cancelled");
    assertThat(joiner.state()).isEqualTo(Task.State.SUCCEEDED);
  }

  @Test
  void the_task_goes_on_when_its_joiner_is_cancelled() {
    Task<String> task = loop.spawn(slow("done"));
    Task<Void> joiner = loop.spawn(joiner(task));
    Task<Void> other = loop.spawn(joiner(task));
    loop.spawn(cancel(joiner));

    loop.run();

    assertThat(joiner.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(other.state()).isEqualTo(Task.State.SUCCEEDED);
    assertThat(task.result()).isEqualTo("done");
    assertThat(told).containsExactly("got done");
  }

  @Test
  void a_task_that_joins_itself_is_told_so() {
    List<Task<?>> self = new ArrayList<>();
    self.add(loop.spawn("loner", joinSelf(self)));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("task 'loner' at ")
        .hasMessageContaining("JoinTest.joinSelf(JoinTest.java:")
        .hasMessageEndingWith("joins itself and would wait for ever; join it in another task");
  }

  @Test
  void a_task_of_another_loop_is_refused() {
    try (EventLoop other = new EventLoop(clock)) {
      Task<String> task = other.spawn("foreign", slow("x"));
      loop.spawn("joiner", joiner(task));

      loop.run();

      assertThat((Exception) told.get(0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("task 'foreign'")
          .hasMessageContaining("belongs to another event loop than task 'joiner'");
    }
  }

  @Test
  void spawn_gives_the_task() {
    assertThat(loop.run(spawnAndJoin())).isEqualTo("from inside");
    assertThat(told).containsExactly("inner");
  }
}
