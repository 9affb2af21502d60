package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import org.junit.jupiter.api.Test;

/** What a task inherits where one loop runs inside of another. */
class CurrentTest extends LoopTestBase {
  private final TaskLocal<String> local = TaskLocal.withInitial(() -> "none");

  @Generator
  private Async<Void> telling() {
    Gen.yield(checkpoint());
    tell(local.get());
    return Gen.done();
  }

  @Generator
  private Async<Void> runningAnother(Scope scope) {
    local.set("outer");
    try (EventLoop other = new EventLoop(clock)) {
      other.run(spawningIn(scope, other));
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> spawningIn(Scope scope, EventLoop own) {
    tell(local.get());
    local.set("inner");
    scope.spawn(telling());
    own.spawn(telling());
    return Gen.done();
  }

  @Generator
  private Async<Void> scoped() {
    Gen.yield(scope(this::runningAnother));
    return Gen.done();
  }

  @Test
  void a_task_inherits_from_the_current_one_of_its_own_loop() {
    loop.run(scoped());

    assertThat(told).containsExactly("none", "inner", "outer");
  }

  @Test
  void a_task_that_is_spawned_before_the_loop_runs_inherits_nothing() {
    loop.spawn(telling());
    loop.run();

    assertThat(told).containsExactly("none");
  }
}
