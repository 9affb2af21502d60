package dev.bobbin.weaver.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes all of a generator takes its end as well, as CPython's {@code list(g)} does. */
class WholeTraversalsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          class Host {
            @Generator static Coroutine<Object, Void, String> straight() {
              Gen.yield("x");
              Gen.yield("y");
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Void, String> loop() {
              for (Object o : new Object[] {"x", "y"}) Gen.yield(o);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Integer, Void, String> ints() {
              for (int i = 0; i < 2; i++) Gen.yield(i);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Long, Void, String> straightLongs() {
              Gen.yield(1L);
              Gen.yield(2L);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Double, Void, String> doubles() {
              for (double i = 0; i < 2; i++) Gen.yield(i);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Boolean, Void, String> booleans() {
              for (int i = 0; i < 2; i++) Gen.yield(i > 0);
              return Gen.returns("end");
            }
            @Generator static Coroutine<Object, Void, String> delegating() {
              return Gen.returns(Gen.yieldFrom(loop()));
            }
            @Generator static Iterable<Object> again(String a, long b, Object c) {
              for (int i = 0; i < 2; i++) { Gen.yield(a + b + c); a += "'"; b++; }
              return Gen.done();
            }
            String name = "host";
            @Generator Iterable<Object> ofAnInstance(int[] counter) {
              Gen.yield(name + counter[0]++);
              return Gen.done();
            }
            static Iterable<Object> instance(int[] counter) { return new Host().ofAnInstance(counter); }
          }
          """);

  private static void takesTheEnd(String method, Consumer<Gen<Object>> traversal) {
    Coroutine<Object, Object, Object> whole = WOVEN.call("Host", method);
    Coroutine<Object, Object, Object> rest = WOVEN.call("Host", method);
    rest.next();

    for (Coroutine<Object, Object, Object> generator : List.of(whole, rest)) {
      traversal.accept(generator);

      assertThat(generator.result()).isEqualTo("end");
      assertThatThrownBy(generator::next)
          .isInstanceOfSatisfying(StopIteration.class, stop -> assertThat(stop.value()).isNull());
      assertThat(generator.result()).isEqualTo("end");
    }
  }

  @ParameterizedTest
  @CsvSource({"straight", "loop", "ints", "straightLongs", "doubles", "booleans", "delegating"})
  void whole_traversals_take_the_end(String method) {
    takesTheEnd(method, generator -> assertThat(generator.toList()).isNotEmpty());
    takesTheEnd(method, generator -> generator.forEach(value -> {}));
    takesTheEnd(method, generator -> generator.forEachRemaining(value -> {}));
    takesTheEnd(method, generator -> assertThat(generator.stream().toList()).isNotEmpty());
    takesTheEnd(method, generator -> assertThat(generator.stream().limit(5).toList()).isNotEmpty());
    takesTheEnd(method, generator -> assertThat(last(generator.stream().iterator())).isNotNull());
  }

  private static Object last(Iterator<?> iterator) {
    Object last = null;
    while (iterator.hasNext()) {
      last = iterator.next();
    }
    return last;
  }

  @Test
  void an_end_that_a_look_ahead_has_seen_is_not_taken() {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", "straight");
    while (generator.hasNext()) {
      generator.next();
    }

    assertThatThrownBy(generator::next)
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo("end"));
  }

  @Test
  void a_traversal_that_is_left_early_takes_nothing() {
    Coroutine<Object, Object, Object> generator = WOVEN.call("Host", "straight");

    assertThat(generator.stream().findFirst()).contains("x");
    assertThat(generator.next()).isEqualTo("y");
  }

  @Test
  void each_run_of_an_iterable_has_the_original_arguments() {
    Iterable<Object> again = WOVEN.call("Host", "again", "a", 1L, null);

    assertThat(again).containsExactly("a1null", "a'2null");
    assertThat(again).containsExactly("a1null", "a'2null");
  }

  @Test
  void and_the_receiver() {
    Iterable<Object> instance = WOVEN.call("Host", "instance", (Object) new int[1]);

    assertThat(instance).containsExactly("host0");
    assertThat(instance).containsExactly("host1");
  }

  @ParameterizedTest
  @CsvSource({"straight", "ints", "delegating"})
  void no_generator_can_be_cloned(String method) {
    Object generator = WOVEN.call("Host", method);

    assertThat(generator).isNotInstanceOf(Cloneable.class);
  }
}
