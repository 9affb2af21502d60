package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A new delegate runs to its first yield where it is delegated to, on the Java stack. */
class DelegateStartTest {
  private final List<Object> log = new ArrayList<>();

  @Generator
  private static Coroutine<Object, Object, Object> returning(Object result) {
    if (result == null) {
      Gen.yield("never");
    }
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> counted(int rounds) {
    long sum = 0;
    for (int i = 1; i <= rounds; i++) {
      sum += (Integer) Gen.yieldFrom(returning(i));
    }
    return Gen.returns(sum);
  }

  @Test
  void a_loop_over_delegates_that_return_at_once_goes_on() {
    Coroutine<Object, Object, Object> counted = counted(1_000_000);

    assertThat(counted.hasNext()).isFalse();
    assertThat(counted.result()).isEqualTo(500_000_500_000L);
  }

  @Generator
  private static Gen<Object> handling(long kept) {
    String text = "kept";
    try {
      Gen.yield("ready");
    } catch (Boom boom) {
      text += ":" + Gen.yieldFrom(returning("returned")) + kept;
    }
    Gen.yield(text);
    return Gen.done();
  }

  @Test
  void what_was_raised_before_is_not_raised_again_when_a_delegate_returns() {
    Gen<Object> handling = handling(7);
    handling.next();

    assertThat(handling.raise(new Boom("x"))).isEqualTo("kept:returned7");
  }

  @Generator
  private static Gen<Object> nested(int levels) {
    if (levels > 0) {
      Gen.yieldFrom(nested(levels - 1));
    }
    Gen.yield(levels);
    return Gen.done();
  }

  @Test
  void deeper_than_the_java_stack_may_grow_the_order_is_the_same() {
    assertThat(nested(100_000).toList()).hasSize(100_001).startsWith(0, 1, 2).endsWith(100_000);
  }

  @Generator
  private Gen<Object> outer(Supplier<Gen<Object>> inner) {
    Gen.yieldFrom(inner.get());
    return Gen.done();
  }

  @Generator
  private Gen<Object> asking(Gen<?>[] above) {
    for (Gen<?> generator : above) {
      log.add(generator.state());
      try {
        generator.next();
      } catch (GeneratorStateException refused) {
        log.add(refused.getMessage());
      }
    }
    Gen.yield("asked");
    return Gen.done();
  }

  @Test
  void while_it_starts_all_above_it_are_running() {
    Gen<?>[] above = new Gen<?>[2];
    Gen<Object> middle = outer(() -> asking(above));
    Gen<Object> top = outer(() -> middle);
    above[0] = middle;
    above[1] = top;

    assertThat(top.next()).isEqualTo("asked");
    assertThat(log)
        .containsExactly(
            Gen.State.RUNNING,
            "generator already executing",
            Gen.State.RUNNING,
            "generator already executing");
    assertThat(above).extracting(Gen::state).containsOnly(Gen.State.SUSPENDED);
    assertThat(top.delegate()).isSameAs(middle);
  }

  @Generator
  private Gen<Object> closing(Gen<?> delegate) {
    try {
      Gen.yield("ready");
    } finally {
      Gen.yieldFrom(delegate);
      log.add("closed");
    }
    return Gen.done();
  }

  @Test
  void a_body_that_is_closed_may_delegate_to_what_returns_but_not_to_what_yields() {
    Gen<Object> returning = closing(returning("at once"));
    returning.next();
    returning.close();
    assertThat(log).containsExactly("closed");

    Gen<Object> yielding = outer(() -> closing(nested(3)));
    yielding.next();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(yielding::close))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator ignored GeneratorExit");
  }

  @Test
  void values_are_sent_to_the_innermost_one_that_started_there() {
    Coroutine<Object, Object, Object> outer = echoing(echoing(echoing(null)));

    assertThat(outer.next()).isEqualTo("ready");
    assertThat(outer.send("a")).isEqualTo("echo a");
    assertThat(outer.send("b")).isEqualTo("echo b");
    assertThat(outer.send("")).isEqualTo("done");
  }

  @Generator
  private static Coroutine<Object, Object, Object> echoing(Coroutine<Object, Object, Object> to) {
    if (to != null) {
      Gen.yield(Gen.yieldFrom(to));
      return Gen.done();
    }
    Object sent = Gen.yield("ready");
    while (!sent.equals("")) {
      sent = Gen.yield("echo " + sent);
    }
    return Gen.returns("done");
  }
}
