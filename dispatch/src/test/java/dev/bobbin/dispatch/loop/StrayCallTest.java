package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Code of users that throws where nobody expects it: it harms one task, and the loop goes on. */
class StrayCallTest extends LoopTestBase {
  private Task<String> innocent;

  @Generator
  private static Coroutine<Request, Object, String> innocent() {
    for (int i = 0; i < 10; i++) {
      Gen.yield(sleep(Duration.ofMillis(10)));
    }
    return Gen.returns("unharmed");
  }

  @Generator
  private static Coroutine<Object, Object, Void> yielding(Object value) {
    Gen.yield(value);
    return Gen.done();
  }

  private static final class Broken {
    @Override
    public String toString() {
      throw new StackOverflowError("no session");
    }
  }

  /** Runs a task beside an innocent one; returns what became of it. */
  private Task<?> run(Coroutine<?, Object, ?> body) {
    innocent = loop.spawn(innocent());
    Task<?> task = loop.spawn("stray", body);
    try {
      loop.run();
    } catch (TaskFailedException | DeadlockException told) {
      tell(told);
    }
    return task;
  }

  @AfterEach
  void theOthersGoOn() {
    if (innocent != null) {
      assertThat(innocent.result()).isEqualTo("unharmed");
    }
  }

  @Test
  void text_of_what_is_yielded() {
    Task<?> task = run(yielding(new Broken()));

    assertThat(task.failure())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Broken (its text cannot be made: java.lang.StackOverflowError)");
  }

  @Test
  void text_of_a_stage_that_is_not_completed_in_time() {
    CompletableFuture<Object> stage =
        new CompletableFuture<>() {
          @Override
          public String toString() {
            throw new IllegalStateException("no text");
          }
        };

    Task<?> task = run(yielding(withTimeout(Duration.ofMillis(1), await(stage))));

    assertThat(task.failure())
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessageContaining("await( (its text cannot be made: java.lang.IllegalStateException))");
  }

  @Test
  void a_stage_that_refuses_listeners_and_has_no_equality() {
    CompletableFuture<Object> stage =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> handle(
              BiFunction<? super Object, Throwable, ? extends U> action) {
            throw new UnsupportedOperationException("no listeners");
          }

          @Override
          public boolean equals(Object other) {
            throw new IllegalStateException("no equality");
          }

          @Override
          public int hashCode() {
            throw new IllegalStateException("no hash code");
          }
        };

    assertThat(run(yielding(await(stage))).failure()).hasMessage("no listeners");
    assertThat(loop.core.stages.size()).isZero();
  }

  @Test
  void a_listener_of_a_submitted_task() {
    CompletableFuture<Object> seen = new CompletableFuture<>();
    innocent = loop.spawn(innocent());
    CompletableFuture<Void> listened =
        loop.submit(yielding(checkpoint()))
            .thenAccept(
                value -> {
                  seen.complete(value);
                  throw new AssertionError("a listener");
                });

    loop.run();

    assertThat(seen).isCompleted();
    assertThat(listened).isCompletedExceptionally();
  }

  @Test
  void an_error_of_the_machine_in_a_body() {
    Task<?> task = run(overflowing());

    assertThat(task.failure()).isInstanceOf(StackOverflowError.class);
  }

  @Generator
  private Coroutine<Request, Object, Integer> overflowing() {
    Gen.yield(checkpoint());
    return Gen.returns(deeper(1));
  }

  private int deeper(int depth) {
    return deeper(depth + 1) + depth;
  }

  @Test
  void a_failure_that_cannot_be_written_down() {
    Task<?> task = run(failing());

    assertThat(task.thrown()).isInstanceOf(Unspeakable.class);
    assertThat(told).hasSize(1);
  }

  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> failing() {
    Gen.yield(checkpoint());
    throw new Unspeakable();
  }

  @Test
  void a_coroutine_of_the_users_own() {
    Task<?> task = run(new Wrong());

    assertThat(task.failure())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("yielded null, which is no request");
  }

  /** Fails wherever it is asked something. */
  private static final class Wrong implements Coroutine<Object, Object, Void> {
    private boolean started;

    @Override
    public Object send(Object value) {
      if (started) {
        throw new StopIteration();
      }
      started = true;
      return null;
    }

    @Override
    public Object raise(Throwable exception) {
      throw Wrong.<RuntimeException>unchecked(exception);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable exception) throws E {
      throw (E) exception;
    }

    @Override
    public boolean hasNext() {
      throw new IllegalStateException("hasNext");
    }

    @Override
    public void close() {
      throw new IllegalStateException("close");
    }

    @Override
    public Void result() {
      throw new IllegalStateException("result");
    }

    @Override
    public State state() {
      return State.CREATED;
    }

    @Override
    public Object delegate() {
      throw new IllegalStateException("delegate");
    }

    @Override
    public StackTraceElement position() {
      throw new IllegalStateException("position");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }

  @Test
  void a_clock_that_fails_now_and_then() {
    int[] readings = {0};
    LoopClock moody =
        () -> {
          if (++readings[0] % 7 == 0) {
            throw new IllegalStateException("no time");
          }
          return System.nanoTime();
        };
    try (EventLoop other = new EventLoop(moody)) {
      Task<Integer> patient = other.spawn(sleeping(20));

      other.run();

      assertThat(patient.result()).isBetween(1, 19);
    }
  }

  /** Returns how many of its sleeps were not told the time. */
  @Generator
  private static Coroutine<Request, Object, Integer> sleeping(int times) {
    int failures = 0;
    for (int i = 0; i < times; i++) {
      try {
        Gen.yield(sleep(Duration.ofMillis(1)));
      } catch (IllegalStateException noTime) {
        failures++;
      }
    }
    return Gen.returns(failures);
  }

  @Test
  void a_clock_that_cannot_skip() {
    LoopClock broken =
        new LoopClock() {
          @Override
          public long nanoTime() {
            return 0;
          }

          @Override
          public boolean skipTo(long nanoTime) {
            throw new IllegalStateException("no skipping");
          }
        };
    try (EventLoop other = new EventLoop(broken)) {
      Task<Integer> patient = other.spawn(sleeping(3));

      other.run();

      assertThat(patient.result()).isEqualTo(3);
    }
  }

  @Test
  void a_handler_of_failures() {
    EventLoop other =
        new EventLoop(
            clock,
            (task, failure) -> {
              throw new IllegalStateException("handler");
            });
    Task<Object> stray = other.spawn("stray", failingWith(new IOException("disk full")));
    Task<String> beside = other.spawn(innocent());

    assertThatThrownBy(other::run)
        .isInstanceOf(TaskFailedException.class)
        .hasMessage("task 'stray' failed: java.io.IOException: disk full");
    assertThat(beside.result()).isEqualTo("unharmed");
    assertThat(stray.failure()).hasMessage("disk full");
    other.close();
  }

  @Generator
  private static Coroutine<Request, Object, Object> failingWith(Throwable failure) {
    Gen.yield(checkpoint());
    throw StrayCallTest.<RuntimeException>unchecked(failure);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }

  @Test
  void a_nested_run_is_refused_and_its_body_does_not_run() {
    Task<?> task = run(nesting());

    assertThat(task.failure()).hasMessageStartingWith("this event loop runs already");
    assertThat(told).hasSize(1).first().isInstanceOf(TaskFailedException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> nesting() {
    Gen.yield(checkpoint());
    loop.run(telling());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> telling() {
    tell("it runs");
    Gen.yield(checkpoint());
    return Gen.done();
  }
}
