package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong beside a delegation does not take its place. */
class DelegationFaultsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          class Host {
            @Generator static Gen<Object> inner(List<String> log) {
              try {
                Gen.yield(1);
                Gen.yield(2);
              } finally {
                log.add("inner");
              }
              return Gen.done();
            }
            @Generator static Gen<Object> throwing(RuntimeException e) {
              Gen.yield(1);
              throw e;
            }
            @Generator static Gen<Object> failing(boolean later) {
              if (later) Gen.yield(1);
              throw new IllegalStateException();
            }
            @Generator static Gen<Object> retrying(int times) {
              int caught = 0;
              for (int i = 0; i < times; i++) {
                try {
                  Gen.yieldFrom(failing(false));
                } catch (IllegalStateException e) {
                  caught++;
                }
              }
              Gen.yield(caught);
              return Gen.done();
            }
            @Generator static Coroutine<Object, Object, String> returning() {
              Gen.yield(1);
              return Gen.returns("returned");
            }
            @Generator
            static Coroutine<Object, Object, List<Object>> twice(Coroutine<?, ?, String> delegate) {
              Object first = Gen.yieldFrom(delegate);
              return Gen.returns(List.of(first, Gen.yieldFrom(delegate)));
            }
            @Generator static Gen<Object> outer(Iterator<?> delegate, List<String> log) {
              try {
                Gen.yieldFrom(delegate);
              } catch (RuntimeException e) {
                Gen.yield(e);
              } finally {
                log.add("outer");
              }
              return Gen.done();
            }
          }
          """);

  /** As a mock of an exception is. */
  private static final class NoTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      return null;
    }
  }

  private static final class Faulty implements Gen<Object> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Object next() {
      throw new NoSuchElementException("inner fault");
    }

    @Override
    public Object raise(Throwable exception) {
      throw new AssertionError(exception);
    }

    @Override
    public void close() {}

    @Override
    public Object result() {
      throw new GeneratorStateException("not ended");
    }

    @Override
    public State state() {
      return State.SUSPENDED;
    }
  }

  private final List<String> log = new ArrayList<>();

  @Test
  void an_exception_without_trace_that_is_raised_in_arrives() {
    Gen<Object> inner = WOVEN.call("Host", "inner", log);
    Gen<Object> outer = WOVEN.call("Host", "outer", inner, log);
    RuntimeException exception = new NoTrace();
    outer.next();

    assertThat(outer.raise(exception)).isSameAs(exception);
    assertThat(inner.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(log).containsExactly("inner");
  }

  @Test
  void an_exception_without_trace_that_a_delegate_throws_arrives() {
    RuntimeException exception = new NoTrace();
    Gen<Object> throwing = WOVEN.call("Host", "throwing", exception);
    Iterator<Object> outer = WOVEN.<Gen<Object>>call("Host", "outer", throwing, log);
    outer.next();

    assertThat(outer.next()).isSameAs(exception);
  }

  @Test
  void the_fault_of_a_users_generator_that_has_not_ended_is_no_end() {
    Gen<Object> outer = WOVEN.call("Host", "outer", new Faulty(), log);

    assertThat(outer.next())
        .isInstanceOf(NoSuchElementException.class)
        .hasToString("java.util.NoSuchElementException: inner fault");
  }

  @Test
  void an_end_that_is_no_StopIteration_is_named_as_what_it_is() {
    RuntimeException mismatch = new java.util.InputMismatchException("x");
    Gen<Object> throwing = WOVEN.call("Host", "throwing", mismatch);
    throwing.next();

    assertThatThrownBy(throwing::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised InputMismatchException")
        .hasCause(mismatch);
  }

  /** One that took its time for each exception before it would take a minute. */
  @Test
  @Timeout(30)
  void an_exception_costs_the_same_whatever_was_caught_before_in_a_drive() {
    Gen<Object> retrying = WOVEN.call("Host", "retrying", 60_000);

    assertThat(retrying.next()).isEqualTo(60_000);
  }

  @Test
  void end_that_is_raised_into_an_ended_delegate_is_not_its_own() {
    Coroutine<Object, Object, String> delegate = WOVEN.call("Host", "returning");
    Coroutine<Object, Object, List<Object>> twice = WOVEN.call("Host", "twice", delegate);
    twice.next();
    assertThat(delegate.hasNext()).isFalse();

    assertThatThrownBy(() -> twice.raise(new StopIteration("raised")))
        .isInstanceOf(StopIteration.class);

    assertThat(twice.result()).containsExactly("raised", "returned");
    assertThat(delegate.result()).isEqualTo("returned");
  }
}
