package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import org.junit.jupiter.api.Test;

class FailedTasksTest extends LoopTestBase {
  private static final int TASKS = 10_000;

  private Scope scope;

  @Generator
  private static Coroutine<Request, Object, Void> fail() {
    Gen.yield(checkpoint());
    throw new IllegalStateException("broken");
  }

  /** Looks at the failures of all tasks but every so manieth. */
  @Generator
  private Async<Void> lookingAtFailures(int unseen) {
    for (int i = 1; i <= TASKS; i++) {
      Task<?> task = Gen.yield(spawn(fail()));
      while (!task.isDone()) {
        Gen.yield(checkpoint());
      }
      if (i % unseen != 0) {
        assertThat(task.failure()).hasMessage("broken");
      }
    }
    tell(loop.engine.scheduler.failedTasks.size());
    return Gen.done();
  }

  @Test
  void those_whose_failure_was_seen_are_let_go() {
    loop.run(lookingAtFailures(TASKS + 1));

    assertThat((int) told.get(0)).isLessThan(100);
  }

  @Test
  void all_others_are_told() {
    assertThatThrownBy(() -> loop.run(lookingAtFailures(100)))
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(TASKS / 100 - 1));
    assertThat((int) told.get(0)).isBetween(TASKS / 100, TASKS / 20);
  }

  @Test
  void what_is_told_of_the_last_one_in_a_supervisor_may_spawn_another() {
    try (EventLoop handled = new EventLoop(clock, (task, failure) -> scope.spawn(again()))) {
      handled.run(supervising());
    }

    assertThat(told).containsExactly("again", "over");
  }

  @Generator
  private Async<Void> supervising() {
    Gen.yield(
        supervisor(
            opened -> {
              scope = opened;
              return failingBehind(opened);
            }));
    tell("over");
    return Gen.done();
  }

  @Generator
  private static Async<Void> failingBehind(Scope scope) {
    scope.spawn(fail());
    return Gen.done();
  }

  @Generator
  private Async<Void> again() {
    Gen.yield(checkpoint());
    tell("again");
    return Gen.done();
  }
}
