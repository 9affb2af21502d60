package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.weaver.testing.WovenClasses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole traversals call the consumer out of a second form of the body; nobody can tell. */
class TraversalTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.stream.Stream;
          class Host {
            static List<String> log = new ArrayList<>();
            @Generator static Gen<Integer> ints(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<Boolean> flags(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i % 2 == 0);
              return Gen.done();
            }
            @Generator static Coroutine<String, Object, String> guarded(List<String> words) {
              try {
                for (String word : words) {
                  try {
                    Object sent = Gen.yield(word);
                    log.add("sent " + sent);
                  } catch (RuntimeException e) {
                    log.add("caught " + e.getMessage());
                  }
                }
                return Gen.returns("end");
              } finally {
                log.add("left");
              }
            }
            @Generator static Gen<Integer> operands(int n) {
              int sum = 0;
              for (int i = 0; i < n; i++) sum += i * 10 + (Gen.<Object>yield(sum) == null ? 1 : 2);
              Gen.yield(sum);
              return Gen.done();
            }
            @Generator static Gen<Integer> failing() {
              for (int i = 2; ; i--) Gen.yield(6 / i);
            }
            static Gen<?> self;
            @Generator static Gen<Object> drivesItself() {
              for (int i = 0; i < 2; i++) {
                Gen.yield(i);
                self.next();
              }
              return Gen.done();
            }
            @Generator static Iterable<Integer> iterable(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Stream<Integer> stream(int n) {
              for (int i = 0; i < n; i++) { log.add("makes " + i); Gen.yield(i); }
              return Gen.done();
            }
            @Generator @Primed static Gen<Object> primed() {
              while (true) Gen.yield();
            }
            @Generator static Gen<Object> delegating() {
              while (true) Gen.yieldFrom(ints(2));
            }
            @Generator static Gen<Object> straight() {
              Gen.yield(1); Gen.yield(2); return Gen.done();
            }
            static List<String> drain() {
              List<String> drained = List.copyOf(log); log.clear(); return drained;
            }
          }
          """,
          "-g");

  private static final List<String> WORDS = List.of("a", "b", "c");

  private static <T> T call(String method, Object... arguments) {
    return WOVEN.call("Host", method, arguments);
  }

  private static List<String> log() {
    return call("drain");
  }

  private static boolean isTraversed(Gen<?> generator) {
    return Stream.of(generator.getClass().getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("forEachRemaining"));
  }

  @Test
  void loops_that_yield_have_a_second_form() {
    assertThat(isTraversed(call("ints", 1))).isTrue();
    assertThat(isTraversed(call("flags", 1))).isTrue();
    assertThat(isTraversed(call("guarded", WORDS))).isTrue();
    assertThat(isTraversed(call("operands", 1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"primed", "delegating", "straight"})
  void others_have_none(String method) {
    assertThat(isTraversed(call(method))).isFalse();
  }

  @Test
  void every_value_comes() {
    Gen<Integer> ints = call("ints", 3);
    List<Integer> unboxed = new ArrayList<>();
    ((PrimitiveIterator.OfInt) (Object) ints).forEachRemaining((IntConsumer) unboxed::add);

    assertThat(unboxed).containsExactly(0, 1, 2);
    assertThat(TraversalTest.<Gen<Integer>>call("ints", 3).toList()).containsExactly(0, 1, 2);
    assertThat(TraversalTest.<Gen<Boolean>>call("flags", 3).toList())
        .containsExactly(true, false, true);
    assertThat(TraversalTest.<Gen<Integer>>call("operands", 3).toList())
        .containsExactly(0, 1, 12, 33);
    assertThat(TraversalTest.<Stream<Integer>>call("stream", 3).toList()).containsExactly(0, 1, 2);
    List<Integer> iterated = new ArrayList<>();
    TraversalTest.<Iterable<Integer>>call("iterable", 3).forEach(iterated::add);
    assertThat(iterated).containsExactly(0, 1, 2);
    log();
  }

  @Test
  void it_ends_with_the_return_value() {
    Gen<String> generator = call("guarded", WORDS);

    assertThat(generator.toList()).isEqualTo(WORDS);

    assertThat(generator.state()).isEqualTo(State.CLOSED);
    assertThat(generator.result()).isEqualTo("end");
    assertThat(log()).containsExactly("sent null", "sent null", "sent null", "left");
  }

  @Test
  void the_consumer_sees_a_suspended_generator() {
    Gen<Integer> ints = call("ints", 2);
    List<String> seen = new ArrayList<>();

    ints.forEach(value -> seen.add(ints.toString() + ints.position().getLineNumber()));

    assertThat(seen.get(1)).matches("<generator Host.ints at Host.java:\\d, SUSPENDED, n=2, i=1>7");
  }

  @Test
  void the_body_does_not_see_what_the_consumer_throws() {
    Gen<String> generator = call("guarded", WORDS);
    RuntimeException failure = new RuntimeException("of the consumer");
    Consumer<String> failing =
        word -> {
          throw failure;
        };

    assertThatThrownBy(() -> generator.forEach(failing)).isSameAs(failure);

    assertThat(generator.state()).isEqualTo(State.SUSPENDED);
    assertThat(log()).isEmpty();
    assertThat(generator.raise(new RuntimeException("raised"))).isEqualTo("b");
    assertThat(generator.toList()).containsExactly("c");
    assertThat(log()).containsExactly("caught raised", "sent null", "sent null", "left");
  }

  @Test
  void the_consumer_may_take_values_itself() {
    Gen<String> generator = call("guarded", WORDS);
    List<String> seen = new ArrayList<>();

    generator.forEach(word -> seen.add(word + (generator.hasNext() ? generator.next() : "")));

    assertThat(seen).containsExactly("ab", "c");
    assertThat(log()).containsExactly("sent null", "sent null", "sent null", "left");
  }

  @Test
  void the_consumer_may_close() {
    Gen<String> generator = call("guarded", WORDS);
    List<String> seen = new ArrayList<>();

    generator.forEach(
        word -> {
          seen.add(word);
          generator.close();
          assertThat(log()).containsExactly("left");
        });

    assertThat(seen).containsExactly("a");
    assertThat(log()).isEmpty();
    assertThat(generator.result()).isNull();
  }

  @Test
  void a_failure_of_the_body_closes_it() {
    Gen<Integer> generator = call("failing");
    List<Integer> seen = new ArrayList<>();

    assertThatThrownBy(() -> generator.forEach(seen::add)).isInstanceOf(ArithmeticException.class);

    assertThat(seen).containsExactly(3, 6);
    assertThat(generator.state()).isEqualTo(State.CLOSED);
    assertThat(generator.hasNext()).isFalse();
  }

  @Test
  void a_body_that_drives_itself_is_refused() throws Exception {
    Gen<Object> generator = call("drivesItself");
    var self = generator.getClass().getClassLoader().loadClass("Host").getDeclaredField("self");
    self.setAccessible(true);
    self.set(null, generator);

    assertThatThrownBy(() -> generator.forEach(value -> {}))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
  }

  @Test
  void a_traversal_goes_on_where_the_generator_is() {
    Gen<String> generator = call("guarded", WORDS);
    generator.next();
    List<String> seen = new ArrayList<>();

    generator.forEachRemaining(seen::add);

    assertThat(seen).containsExactly("b", "c");
    log();
  }

  @Test
  void a_stream_that_has_enough_stops_the_body() {
    Stream<Integer> stream = call("stream", 9);

    assertThat(stream.limit(2)).containsExactly(0, 1);
    assertThat(log()).containsExactly("makes 0", "makes 1");
  }

  @Test
  void nothing_runs_without_a_consumer() {
    Gen<String> generator = call("guarded", WORDS);

    assertThatThrownBy(() -> generator.forEachRemaining(null))
        .isInstanceOf(NullPointerException.class);

    assertThat(generator.state()).isEqualTo(State.CREATED);
  }

  @Test
  void another_generator_may_delegate_to_one_that_is_traversed() {
    Gen<Integer> inner = call("ints", 4);
    WovenClasses outer =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Outer {
              @Generator static Gen<Object> from(Gen<?> inner) {
                Gen.yieldFrom(inner); return Gen.done();
              }
            }
            """);
    List<Object> seen = new ArrayList<>();

    inner.forEach(
        value -> {
          seen.add(value);
          seen.add(outer.<Gen<Object>>call("Outer", "from", inner).toList());
        });

    assertThat(seen).containsExactly(0, List.of(1, 2, 3));
  }

  @Test
  void checked_exceptions_come_out_as_they_are() {
    Gen<Integer> generator = call("ints", 2);
    IOException failure = new IOException();

    assertThatThrownBy(
            () ->
                generator.forEach(
                    value -> {
                      throw TraversalTest.<RuntimeException>unchecked(failure);
                    }))
        .isSameAs(failure);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }
}
