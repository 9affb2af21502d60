package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Gen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What woven loops call. */
class LoopsTest {
  private final List<Object> log = new ArrayList<>();
  private Thread.UncaughtExceptionHandler before;

  @BeforeEach
  void listen() {
    before = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> log.add(e));
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setUncaughtExceptionHandler(before);
  }

  /** A generator that yields ones, and answers a close in some way. */
  private final class Ones extends AbstractCoroutine<Integer, Object, Object> {
    private final RuntimeException answer;

    Ones(RuntimeException answer) {
      this.answer = answer;
    }

    @Override
    public Integer send(Object value) {
      return 1;
    }

    @Override
    public Integer raise(Throwable exception) {
      log.add(exception.getClass().getSimpleName());
      throw answer == null ? stop(null) : answer;
    }
  }

  @Test
  void what_has_not_started_is_fresh() {
    Ones ones = new Ones(null);

    assertThat(Loops.fresh(ones)).isSameAs(ones);
    ones.next();
    assertThat(Loops.fresh(ones)).isNull();
    assertThat(Loops.fresh(List.of(1).iterator())).isNull();
    assertThat(Loops.fresh(null)).isNull();
  }

  @Test
  void what_does_not_tell_its_state_is_not_fresh() {
    Gen<Integer> silent =
        new AbstractCoroutine<Integer, Object, Object>() {
          @Override
          public Integer send(Object value) {
            return 1;
          }

          @Override
          public Integer raise(Throwable exception) {
            throw stop(null);
          }

          @Override
          public State state() {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(Loops.fresh(silent)).isNull();
  }

  @Test
  void what_is_open_is_closed_once() {
    Ones ones = new Ones(null);
    ones.next();

    Loops.close(ones);
    Loops.close(ones);

    assertThat(ones.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(log).containsExactly("GeneratorExit");
  }

  @Test
  void what_is_no_generator_is_left_alone() {
    Loops.close(null);
    Loops.close(List.of(1).iterator());

    assertThat(log).isEmpty();
  }

  @Test
  void what_the_close_throws_goes_to_the_handler_of_the_thread() {
    IllegalStateException failure = new IllegalStateException("in finally");
    Ones ones = new Ones(failure);
    ones.next();

    Loops.close(ones);

    assertThat(log).containsExactly("GeneratorExit", failure);
  }

  @Test
  void what_the_handler_throws_is_ignored() {
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, e) -> {
              throw new IllegalStateException(e);
            });
    Ones ones = new Ones(new IllegalStateException("in finally"));
    ones.next();

    Loops.close(ones);

    assertThat(log).containsExactly("GeneratorExit");
  }

  @Test
  void a_frame_is_closed_unless_it_has_ended() {
    PlainFrame open = PlainFrame.yielding(1, 2);
    open.next();
    PlainFrame ended = PlainFrame.yielding(1);
    ended.toList();

    Loops.close(open);
    Loops.close(ended);

    assertThat(List.of(open, ended)).allMatch(frame -> frame.state() == Gen.State.CLOSED);
    assertThat(log).isEmpty();
  }
}
