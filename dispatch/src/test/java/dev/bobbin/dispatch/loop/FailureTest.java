package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FailureTest extends LoopTestBase {

  @Generator
  private static Coroutine<Request, Object, Void> fail(RuntimeException failure) {
    Gen.yield(checkpoint());
    throw failure;
  }

  @Generator
  private static Coroutine<Request, Object, String> fine() {
    Gen.yield(checkpoint());
    return Gen.returns("fine");
  }

  @Test
  void failures_that_nobody_joins_leave_run_the_first_with_the_others() {
    loop.spawn("a", fail(new IllegalStateException("one")));
    loop.spawn("b", fail(new UnsupportedOperationException("two")));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasMessage("task 'a' failed: java.lang.IllegalStateException: one")
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("task 'b' failed: java.lang.UnsupportedOperationException: two"));
  }

  @Test
  void they_are_told_once() {
    loop.spawn(fail(new IllegalStateException()));
    assertThatThrownBy(loop::run).isInstanceOf(TaskFailedException.class);

    loop.run();
  }

  @Test
  void the_other_tasks_go_on() {
    loop.spawn(fail(new IllegalStateException()));
    Task<String> other = loop.spawn(fine());

    assertThatThrownBy(loop::run).isInstanceOf(TaskFailedException.class);

    assertThat(other.result()).isEqualTo("fine");
  }

  @Test
  void a_failure_beside_a_main_task_that_succeeds_is_told_too() {
    loop.spawn("beside", fail(new IllegalStateException("lost?")));

    assertThatThrownBy(() -> loop.run(fine()))
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("'beside'");
  }

  @Test
  void the_failure_of_the_main_task_comes_first() {
    loop.spawn("beside", fail(new IllegalStateException("one")));

    assertThatThrownBy(() -> loop.run(fail(new IllegalStateException("two"))))
        .isInstanceOf(TaskFailedException.class)
        .hasMessageEndingWith("two")
        .satisfies(
            thrown -> assertThat(thrown.getSuppressed()[0]).hasMessageContaining("'beside'"));
  }

  @Test
  void a_handler_is_told_at_once_and_run_ends_quietly() {
    IllegalStateException failure = new IllegalStateException("one");
    try (EventLoop handled = new EventLoop(clock, (task, thrown) -> tell(task.name() + thrown))) {
      handled.spawn("a", fail(failure));
      handled.run();

      assertThat(told).containsExactly("a" + failure);
    }
  }

  @Test
  void a_handler_is_not_told_what_run_throws() {
    try (EventLoop handled = new EventLoop(clock, (task, thrown) -> tell(task))) {
      assertThatThrownBy(() -> handled.run(fail(new IllegalStateException())))
          .isInstanceOf(TaskFailedException.class);

      assertThat(told).isEmpty();
    }
  }

  @Test
  void a_handler_that_fails_loses_nothing() {
    IllegalStateException failure = new IllegalStateException("one");
    IllegalArgumentException ofHandler = new IllegalArgumentException("handler");
    try (EventLoop handled =
        new EventLoop(
            clock,
            (task, thrown) -> {
              throw ofHandler;
            })) {
      handled.spawn(fail(failure));

      assertThatThrownBy(handled::run)
          .isInstanceOf(TaskFailedException.class)
          .hasCause(failure)
          .hasSuppressedException(ofHandler);
    }
  }

  @Test
  void a_stop_that_leaves_a_body_is_no_end() {
    assertThatThrownBy(() -> loop.run(fail(new StopIteration("fake"))))
        .isInstanceOf(TaskFailedException.class)
        .hasCauseInstanceOf(GeneratorStateException.class);
  }

  @Test
  void a_submitted_task_whose_failure_has_no_text_leaves_the_others_alone() {
    Textless failure = new Textless();
    CompletableFuture<Void> failed = loop.submit(fail(failure));
    Task<String> other = loop.spawn(fine());

    loop.run();

    assertThat(other.result()).isEqualTo("fine");
    assertThat(failed.handle((value, thrown) -> thrown == failure).join()).isTrue();
  }

  @Test
  void what_leaves_the_future_of_a_task_is_told_and_its_other_actions_run() {
    CompletableFuture<Void> failed = loop.submit(fail(new Textless()));
    // The last one comes first, and may make an exception with the text of the failure.
    failed.handle((value, thrown) -> told.add("handled"));
    failed.thenRun(() -> tell("never"));
    Task<String> other = loop.spawn(fine());

    Throwable left = catchThrowable(loop::run);

    assertThat(told).containsExactly("handled");
    assertThat(other.result()).isEqualTo("fine");
    if (futuresAskForTexts()) {
      assertThat(left)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the event loop: ")
          .hasRootCauseMessage("no session");
    } else {
      assertThat(left).isNull();
    }
  }

  /** Returns whether those of this JDK do; later ones do not. */
  private static boolean futuresAskForTexts() {
    CompletableFuture<Void> future = new CompletableFuture<>();
    future.thenRun(() -> {});
    return catchThrowable(() -> future.completeExceptionally(new Textless())) != null;
  }

  @Test
  void a_cancellation_without_a_text_ends_only_its_task() {
    Task<Void> joined = loop.spawn(cancelled());
    Task<Boolean> joining = loop.spawn(isCancelled(joined));

    loop.run();

    assertThat(joining.result()).isTrue();
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelled() {
    Gen.yield(checkpoint());
    throw new TaskCancelled("its own", null) {
      private static final long serialVersionUID = 1L;

      @Override
      public String getMessage() {
        throw new IllegalStateException("no session");
      }
    };
  }

  @Generator
  private static Coroutine<Request, Object, Boolean> isCancelled(Task<?> task) {
    try {
      Gen.yield(join(task));
      return Gen.returns(false);
    } catch (CancellationException cancelled) {
      return Gen.returns(true);
    }
  }

  @Test
  void failures_that_are_not_told_by_run_are_told_by_close() {
    EventLoop closing = new EventLoop(clock);
    closing.spawn("a", failWhenCancelled());
    closing.spawn(stopper(closing));

    assertThatThrownBy(closing::run).isInstanceOf(TaskFailedException.class);
    closing.close();
  }

  @Generator
  private static Coroutine<Request, Object, Void> failWhenCancelled() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled cancelled) {
      throw new IllegalStateException("cleanup", cancelled);
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> stopper(EventLoop loop) {
    Gen.yield(checkpoint());
    loop.shutdownNow();
    return Gen.done();
  }

  private static final TaskLocal<String> USER = TaskLocal.withInitial(() -> "nobody");

  @Generator
  private static Async<Void> failAs(String user) {
    USER.set(user);
    Gen.yield(checkpoint());
    throw new IllegalStateException("no luck");
  }

  @Test
  void who_handles_a_failure_sees_the_locals_of_its_task() {
    EventLoop handled = new EventLoop(clock, (task, failure) -> tell(USER.get()));
    handled.spawn(failAs("ada"));
    handled.run();
    handled.close();

    assertThat(told).containsExactly("ada");
  }

  @Generator
  private static Async<Void> failWhileCleaningUp() {
    try {
      Gen.yield(sleep(Duration.ofHours(1)));
    } finally {
      throwDiskFull();
    }
    return Gen.done();
  }

  private static void throwDiskFull() {
    throw new IllegalStateException("disk full");
  }

  @Generator
  private static Async<Void> cancelLater(CompletableFuture<?> submitted) {
    Gen.yield(checkpoint());
    submitted.cancel(false);
    return Gen.done();
  }

  @Test
  void a_failure_for_which_a_cancelled_future_has_no_use_is_told() {
    CompletableFuture<Void> submitted = loop.submit(failWhileCleaningUp());
    loop.spawn(cancelLater(submitted));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasRootCauseMessage("disk full");
  }
}
