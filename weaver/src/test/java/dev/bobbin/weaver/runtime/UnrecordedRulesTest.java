package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rules of CPython that no recorded scenario names. */
class UnrecordedRulesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.function.Supplier;
          class Host {
            @Generator static Coroutine<Object, Object, Object> returning() {
              try {
                return Gen.returns("pending");
              } finally {
                Gen.yield("in finally");
              }
            }
            @Generator static Coroutine<Object, Object, Object> over(Gen<?> delegate) {
              return Gen.returns(Gen.yieldFrom(delegate));
            }
            @Generator static Gen<Object> asking(Supplier<Object> outermost) {
              Gen.yield(1);
              Gen.yield(outermost.get());
              return Gen.done();
            }
            @Generator static Gen<Object> handling() {
              try {
                Gen.yield(1);
              } finally {
                try {
                  throw new IllegalArgumentException("handled within");
                } catch (IllegalArgumentException handled) {
                  Gen.yield("handled");
                }
              }
              return Gen.done();
            }
            @Generator static Gen<Object> level(String name, Gen<?> below, List<String> log) {
              try {
                if (below == null) Gen.yield(name); else Gen.yieldFrom(below);
              } finally {
                log.add(name);
              }
              return Gen.done();
            }
          }
          """);

  @Test
  void a_pending_return_is_lost_if_the_generator_is_raised_into_or_closed_meanwhile() {
    Coroutine<Object, Object, Object> raised = WOVEN.call("Host", "returning");
    Coroutine<Object, Object, Object> closed = WOVEN.call("Host", "returning");
    raised.next();
    closed.next();

    assertThatThrownBy(() -> raised.raise(new IllegalStateException("x"))).hasMessage("x");
    closed.close();

    assertThat(raised.result()).isNull();
    assertThat(closed.result()).isNull();
  }

  @Test
  void a_delegate_can_neither_resume_nor_close_the_outermost_generator() {
    List<Gen<?>> outermost = new ArrayList<>();
    Supplier<Object> ask = () -> refusals(outermost.get(0));
    Gen<Object> asking = WOVEN.call("Host", "asking", ask);
    Gen<Object> middle = WOVEN.call("Host", "over", asking);
    Gen<Object> outer = WOVEN.call("Host", "over", middle);
    outermost.add(outer);
    outer.next();

    assertThat(outer.next()).isEqualTo(List.of("refused", "refused"));
  }

  private static List<String> refusals(Gen<?> generator) {
    List<String> refusals = new ArrayList<>();
    for (Runnable act : List.<Runnable>of(generator::next, generator::close)) {
      try {
        act.run();
        refusals.add("done");
      } catch (GeneratorStateException running) {
        refusals.add("refused");
      }
    }
    return refusals;
  }

  @Test
  void an_exception_that_is_handled_within_a_finally_leaves_the_pending_one_alone() {
    Gen<Object> handling = WOVEN.call("Host", "handling");
    RuntimeException pending = new IllegalStateException("pending");
    handling.next();

    assertThat(handling.raise(pending)).isEqualTo("handled");
    assertThatThrownBy(handling::next).isSameAs(pending);
  }

  @Test
  void a_close_of_the_delegate_that_raises_a_stop_ends_the_delegation_with_its_value() {
    Coroutine<Object, Object, Object> over = WOVEN.call("Host", "over", new StoppingOnClose());
    over.next();

    assertThatThrownBy(() -> over.raise(new GeneratorExit()))
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo("stopped"));
  }

  private static final class StoppingOnClose implements Gen<Object> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Object next() {
      return 1;
    }

    @Override
    public Object raise(Throwable exception) {
      throw new AssertionError(exception);
    }

    @Override
    public void close() {
      throw new StopIteration("stopped");
    }

    @Override
    public Object result() {
      return null;
    }

    @Override
    public State state() {
      return State.SUSPENDED;
    }
  }

  @Test
  void unwinding_is_innermost_first() {
    List<String> log = new ArrayList<>();
    Gen<Object> leaf = WOVEN.call("Host", "level", "leaf", null, log);
    Gen<Object> middle = WOVEN.call("Host", "level", "middle", leaf, log);
    Gen<Object> root = WOVEN.call("Host", "level", "root", middle, log);
    root.next();

    root.close();

    assertThat(log).containsExactly("leaf", "middle", "root");
  }
}
