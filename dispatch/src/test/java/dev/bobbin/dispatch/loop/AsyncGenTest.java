package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the scenarios of asyncio leave out. */
class AsyncGenTest extends LoopTestBase {

  @Generator
  private Coroutine<Object, Object, Void> counting(int count) {
    try {
      for (int i = 1; i <= count; i++) {
        Gen.yield(sleep(Duration.ofSeconds(1)));
        Gen.yield(i);
      }
    } finally {
      tell("closed");
    }
    return Gen.done();
  }

  @Test
  void nothing_runs_before_the_first_value_is_asked_for() {
    AsyncGen<Integer> numbers = AsyncGen.of(counting(3));

    loop.run(numbers.close());
    loop.run(numbers.close());

    assertThat(told).isEmpty();
    assertThatThrownBy(() -> loop.run(numbers.next())).hasCauseInstanceOf(StopAsyncIteration.class);
  }

  @Test
  void what_is_sent_before_the_first_value_is_refused_and_does_not_end_it() {
    AsyncGen<Integer> numbers = AsyncGen.of(counting(1));

    assertThatThrownBy(() -> loop.run(numbers.send("early")))
        .cause()
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("can't send non-None value to a just-started async generator");
    assertThat(loop.run(numbers.next())).isEqualTo(1);
    assertThatThrownBy(() -> loop.run(numbers.send("late")))
        .hasCauseInstanceOf(StopAsyncIteration.class);
  }

  @Test
  void a_consumer_that_throws_closes_it() {
    assertThatThrownBy(
            () ->
                loop.run(
                    AsyncGen.<Integer>of(counting(3))
                        .forEach(
                            i -> {
                              tell(i);
                              throw new IllegalStateException("enough");
                            })))
        .cause()
        .hasMessage("enough");
    assertThat(told).containsExactly(1, "closed");
  }

  @Test
  void the_end_of_another_one_is_not_taken_for_its_own() {
    assertThatThrownBy(() -> loop.run(AsyncGen.of(confusing()).next()))
        .cause()
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("asynchronous generator raised StopAsyncIteration");
    assertThatThrownBy(
            () ->
                loop.run(
                    AsyncGen.of(counting(1))
                        .forEach(
                            i -> {
                              throw new StopAsyncIteration();
                            })))
        .hasCauseInstanceOf(StopAsyncIteration.class);
  }

  @Generator
  private Coroutine<Object, Object, Void> confusing() {
    Gen.yieldFrom(AsyncGen.of(counting(0)).next());
    return Gen.done();
  }

  @Test
  void a_body_that_yields_a_value_when_it_is_closed_is_an_error() {
    AsyncGen<String> stubborn = AsyncGen.of(stubborn());

    assertThat(loop.run(stubborn.next())).isEqualTo("value");
    assertThatThrownBy(() -> loop.run(stubborn.close()))
        .cause()
        .hasMessage("asynchronous generator ignored GeneratorExit");
  }

  @Generator
  private static Coroutine<Object, Object, Void> stubborn() {
    while (true) {
      try {
        Gen.yield("value");
      } catch (GeneratorExit ignored) {
        Gen.yield(checkpoint());
      }
    }
  }

  @Test
  void a_resource_that_fails_to_close_is_heard_of() throws IOException {
    IOException failure = new IOException("disk full");
    AsyncGen<Integer> holding = AsyncGen.of(holding(failure));

    assertThat(loop.run(holding.next())).isEqualTo(1);
    assertThatThrownBy(() -> loop.run(holding.close())).hasCause(failure);
  }

  @Generator
  private static Coroutine<Object, Object, Void> holding(IOException failure) throws IOException {
    try (Closeable resource = () -> raise(failure)) {
      Gen.yield(resource == null ? 0 : 1);
    }
    return Gen.done();
  }

  private static void raise(IOException failure) throws IOException {
    throw failure;
  }

  @Test
  void a_failure_ends_it() {
    AsyncGen<Integer> numbers = AsyncGen.of(counting(3));
    IllegalStateException failure = new IllegalStateException("raised");

    assertThat(loop.run(numbers.next())).isEqualTo(1);
    assertThatThrownBy(() -> loop.run(numbers.raise(failure))).hasCause(failure);
    assertThatThrownBy(() -> loop.run(numbers.next())).hasCauseInstanceOf(StopAsyncIteration.class);
    assertThat(told).containsExactly("closed");
  }

  @Test
  void a_deadline_within_the_loop_over_it_closes_it() {
    assertThatThrownBy(
            () ->
                loop.run(
                    CancelScope.deadline(
                        Duration.ofMillis(2_500),
                        AsyncGen.<Integer>of(counting(5)).forEach(this::tell))))
        .hasCauseInstanceOf(RequestTimeoutException.class);
    assertThat(told).containsExactly(1, 2, "closed");
  }
}
