package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource of a body that fails to close when the generator is closed. */
class ClosedResourcesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          class Host {
            record Resource(RuntimeException failure) implements AutoCloseable {
              public void close() { if (failure != null) throw failure; }
            }
            @Generator static Coroutine<Object, Object, Object> reading(RuntimeException failure) {
              try (Resource resource = new Resource(failure)) {
                Gen.yield(1);
              }
              return Gen.done();
            }
            @Generator
            static Coroutine<Object, Object, Object> two(RuntimeException inner, RuntimeException outer) {
              try (Resource first = new Resource(outer); Resource second = new Resource(inner)) {
                Gen.yield(1);
              }
              return Gen.done();
            }
            @Generator static Coroutine<Object, Object, Object> delegating(RuntimeException failure) {
              return Gen.returns(Gen.yieldFrom(reading(failure)));
            }
            @Generator static Coroutine<Object, Object, Object> above(RuntimeException failure) {
              return Gen.returns(Gen.yieldFrom(delegating(failure)));
            }
            @Generator static Coroutine<Object, Object, Object> catching(RuntimeException failure) {
              try {
                Gen.yieldFrom(reading(failure));
              } catch (IllegalArgumentException caught) {
                return Gen.returns("caught " + caught.getMessage());
              }
              return Gen.done();
            }
          }
          """);

  private static Coroutine<Object, Object, Object> started(String method, Object... arguments) {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", method, arguments);
    generator.next();
    return generator;
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "delegating", "above"})
  void its_exception_comes_out_of_the_close(String method) {
    RuntimeException failure = new IllegalArgumentException("disk full");
    Coroutine<Object, Object, Object> generator = started(method, failure);

    assertThatThrownBy(generator::close).isSameAs(failure);

    assertThat(generator.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(generator.result()).isNull();
    assertThatCode(generator::close).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "delegating", "above"})
  void one_that_closes_changes_nothing(String method) {
    Coroutine<Object, Object, Object> generator = started(method, (Object) null);

    assertThatCode(generator::close).doesNotThrowAnyException();
  }

  @Test
  void the_first_comes_out_with_the_others() {
    RuntimeException inner = new IllegalArgumentException("inner");
    RuntimeException outer = new IllegalArgumentException("outer");

    assertThatThrownBy(started("two", inner, outer)::close).isSameAs(inner);
    assertThat(inner.getSuppressed()).containsExactly(outer);
  }

  @Test
  void a_generator_above_may_catch_it() {
    Coroutine<Object, Object, Object> generator =
        started("catching", new IllegalArgumentException("disk full"));

    generator.close();

    assertThat(generator.result()).isEqualTo("caught disk full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "above"})
  void it_does_not_look_like_an_end(String method) {
    RuntimeException failure = new NoSuchElementException("dry");

    assertThatThrownBy(started(method, failure)::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasCause(failure);
  }
}
