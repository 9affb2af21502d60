package dev.bobbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AbstractCoroutineTest {

  /** Counts down; what is sent to it is added; catches IllegalStateException. */
  private static class Countdown extends AbstractCoroutine<Integer, Integer, String> {
    private int n;

    Countdown(int n) {
      this.n = n;
    }

    @Override
    public Integer send(Integer value) {
      requireNothingWaits();
      n += value == null ? 0 : value;
      if (n == 0) {
        throw stop("liftoff");
      }
      return n--;
    }

    @Override
    public Integer raise(Throwable exception) {
      requireNothingWaits();
      if (exception instanceof IllegalStateException) {
        return -1;
      }
      throw fail(exception);
    }
  }

  @Test
  void send_and_raise_are_enough() {
    Countdown countdown = new Countdown(2);

    assertThat(countdown.state()).isEqualTo(Gen.State.CREATED);
    assertThat(countdown.toList()).containsExactly(2, 1);
    assertThat(countdown.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(countdown.result()).isEqualTo("liftoff");
  }

  @Test
  void it_is_driven_by_steps() {
    Countdown countdown = new Countdown(1);

    assertThat(countdown.resume(1)).isEqualTo(new Step.Yielded<>(2));
    assertThat(countdown.resumeWith(new IllegalStateException())).isEqualTo(new Step.Yielded<>(-1));
    assertThat(countdown.drain()).isEqualTo("liftoff");
    assertThat(countdown.resume(null)).isEqualTo(new Step.Returned<>("liftoff"));
  }

  @Test
  void a_stream_reads_to_the_end() {
    Countdown countdown = new Countdown(2);

    assertThat(countdown.stream().noneMatch(value -> value > 2)).isTrue();
    assertThat(countdown.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(countdown.result()).isEqualTo("liftoff");
  }

  @Test
  void a_value_is_looked_ahead_once() {
    Countdown countdown = new Countdown(2);

    assertThat(countdown.lookedAhead()).isFalse();
    assertThat(countdown.hasNext()).isTrue();
    assertThat(countdown.hasNext()).isTrue();
    assertThat(countdown.lookedAhead()).isTrue();
    assertThat(countdown.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThatThrownBy(() -> countdown.send(1)).isInstanceOf(GeneratorStateException.class);
    assertThat(countdown.next()).isEqualTo(2);
    assertThat(countdown.lookedAhead()).isFalse();
    assertThat(countdown.next()).isEqualTo(1);
    assertThat(countdown.hasNext()).isFalse();
    assertThat(countdown.hasNext()).isFalse();
  }

  @Test
  void close_raises_an_exit_once_it_has_started() {
    Countdown started = new Countdown(2);
    started.hasNext();

    started.close();
    started.close();

    assertThat(started.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(started.result()).isNull();
    assertThat(started.hasNext()).isFalse();
    Countdown created = new Countdown(2);
    created.close();
    assertThat(created.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void an_exit_may_be_answered_by_a_return_and_not_by_a_yield() {
    Countdown returning =
        new Countdown(2) {
          @Override
          public Integer raise(Throwable exception) {
            throw new StopIteration("answer");
          }
        };
    Countdown ignoring =
        new Countdown(2) {
          @Override
          public Integer raise(Throwable exception) {
            return 7;
          }
        };
    returning.next();
    ignoring.next();

    returning.close();

    assertThat(returning.result()).isEqualTo("answer");
    assertThatThrownBy(ignoring::close).hasMessage("generator ignored GeneratorExit");
  }

  @Test
  void an_end_that_is_thrown_otherwise_is_seen() {
    Countdown ending =
        new Countdown(2) {
          @Override
          public Integer send(Integer value) {
            throw new StopIteration("own");
          }
        };

    assertThatThrownBy(ending::result).isInstanceOf(GeneratorStateException.class);
    assertThatThrownBy(ending::next).isInstanceOf(StopIteration.class);
    assertThat(ending.result()).isEqualTo("own");
    assertThatThrownBy(ending::next).isInstanceOf(StopIteration.class);
    assertThat(ending.result()).isEqualTo("own");
  }

  @Test
  void what_is_no_stop_comes_out() {
    Countdown failing =
        new Countdown(2) {
          @Override
          public Integer send(Integer value) {
            throw new NoSuchElementException("inner");
          }
        };

    assertThatThrownBy(failing::hasNext).hasMessage("inner");
    assertThatThrownBy(failing::next).hasMessage("inner");
    assertThatThrownBy(() -> failing.resume(null)).hasMessage("inner");
    assertThat(failing.state()).isEqualTo(Gen.State.SUSPENDED);
  }

  @Test
  void a_failure_closes_it() {
    Countdown countdown = new Countdown(2);
    countdown.next();

    assertThatThrownBy(() -> countdown.raise(new IllegalArgumentException("x"))).hasMessage("x");

    assertThat(countdown.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(countdown.result()).isNull();
  }

  @Test
  void nothing_comes_after_a_failure_or_a_close() {
    Countdown failed = new Countdown(2);
    assertThatThrownBy(() -> failed.raise(new IllegalArgumentException("x"))).hasMessage("x");
    Countdown closed = new Countdown(2);
    closed.next();
    closed.close();

    for (Countdown ended : List.of(failed, closed)) {
      assertThat(ended.hasNext()).isFalse();
      assertThatThrownBy(ended::next).isInstanceOf(StopIteration.class).hasMessage(null);
      assertThat(ended.toList()).isEmpty();
      assertThat(ended.nextOr(7)).isEqualTo(7);
    }
  }

  @Test
  void what_is_raised_and_not_caught_is_no_end() {
    NoSuchElementException dry = new NoSuchElementException("dry");
    StopIteration stop = new StopIteration(5);

    assertThatThrownBy(() -> new Countdown(2).resumeWith(dry)).isSameAs(dry);
    assertThatThrownBy(() -> new Countdown(2).resumeWith(stop)).isSameAs(stop);
  }

  @Test
  void a_step_takes_the_value_that_was_looked_ahead() {
    Countdown countdown = new Countdown(2);
    countdown.hasNext();

    assertThat(countdown.resume(null)).isEqualTo(new Step.Yielded<>(2));
    assertThat(countdown.resume(null)).isEqualTo(new Step.Yielded<>(1));
    assertThat(countdown.resume(null)).isEqualTo(new Step.Returned<>("liftoff"));
  }
}
