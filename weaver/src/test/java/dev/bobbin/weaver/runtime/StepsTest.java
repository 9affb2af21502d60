package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Step;
import dev.bobbin.StopIteration;
import dev.bobbin.weaver.testing.WovenClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Driving a coroutine without exceptions. */
class StepsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          class Host {
            @Generator static Coroutine<Object, Object, Object> plain() {
              Object sent = Gen.yield(1);
              try {
                sent = Gen.yield("got " + sent);
              } catch (IllegalStateException caught) {
                sent = Gen.yield("caught " + caught.getMessage());
              }
              return Gen.returns("end " + sent);
            }
            @Generator static Coroutine<Object, Object, Object> delegating() {
              return Gen.returns(Gen.yieldFrom(plain()));
            }
            @Generator static Coroutine<Integer, Object, Object> ints() {
              for (int i = 0; i < 3; i++) Gen.yield(i);
              return Gen.returns("end");
            }
          }
          """);

  private static Coroutine<Object, Object, Object> start(String method) {
    return WOVEN.call("Host", method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "delegating"})
  void resume_tells_what_the_step_has_come_to(String method) {
    Coroutine<Object, Object, Object> generator = start(method);

    assertThat(generator.resume(null)).isEqualTo(new Step.Yielded<>(1));
    assertThat(generator.resume("a")).isEqualTo(new Step.Yielded<>("got a"));
    assertThat(generator.resume("b")).isEqualTo(new Step.Returned<>("end b"));
    assertThat(generator.resume(null)).isEqualTo(new Step.Returned<>(null));
    assertThat(generator.resume("c")).isEqualTo(new Step.Returned<>(null));
    assertThat(generator.result()).isEqualTo("end b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "delegating"})
  void resumeWith_raises(String method) {
    Coroutine<Object, Object, Object> generator = start(method);
    generator.next();
    generator.next();
    RuntimeException unhandled = new RuntimeException("x");

    assertThat(generator.resumeWith(new IllegalStateException("y")))
        .isEqualTo(new Step.Yielded<>("caught y"));
    assertThatThrownBy(() -> generator.resumeWith(unhandled)).isSameAs(unhandled);
    assertThatThrownBy(() -> generator.resumeWith(unhandled)).isSameAs(unhandled);
    assertThat(generator.resume(null)).isEqualTo(new Step.Returned<>(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "delegating"})
  void the_rules_of_send_and_raise_hold(String method) {
    Coroutine<Object, Object, Object> generator = start(method);

    assertThatThrownBy(() -> generator.resume("x"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("just-started");
    assertThat(generator.hasNext()).isTrue();
    assertThatThrownBy(() -> generator.resume("x")).hasMessageContaining("is waiting");
    assertThatThrownBy(() -> generator.resumeWith(new Boom())).hasMessageContaining("is waiting");
    assertThat(generator.resume(null)).isEqualTo(new Step.Yielded<>(1));
  }

  private static final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void numbers_come_boxed() {
    Coroutine<Object, Object, Object> ints = start("ints");

    assertThat(ints.resume(null)).isEqualTo(new Step.Yielded<>(0));
    assertThat(ints.resume("x")).isEqualTo(new Step.Yielded<>(1));
    assertThat(ints.drain()).isEqualTo("end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "delegating"})
  void drain_runs_to_the_end(String method) {
    Coroutine<Object, Object, Object> generator = start(method);

    assertThat(generator.drain()).isEqualTo("end null");
    assertThat(generator.resume(null)).isEqualTo(new Step.Returned<>(null));
    assertThat(generator.drain()).isEqualTo("end null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "delegating", "ints"})
  void the_stop_at_the_end_has_no_trace_and_a_later_one_has(String method) {
    Coroutine<Object, Object, Object> generator = start(method);
    while (generator.hasNext()) {
      generator.next();
    }

    assertThatThrownBy(generator::next)
        .isExactlyInstanceOf(StopIteration.class)
        .satisfies(stop -> assertThat(stop.getStackTrace()).isEmpty());
    assertThatThrownBy(generator::next)
        .isExactlyInstanceOf(StopIteration.class)
        .satisfies(stop -> assertThat(stop.getStackTrace()).isNotEmpty());
  }
}
