package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a generator returns is not null inside its body, as compilers and tools check, whether or
 * not there is anything to return.
 */
class NonNullReturnsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
              """
              import dev.bobbin.*;
              import java.util.*;
              import java.util.stream.*;
              class Host {
                static void check(Object value, String name) {
                  if (value == null) throw new NullPointerException(name);
                }

                @Generator static Gen<Integer> gen() {
                  Gen.yield(1);
                  Gen<Integer> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Coroutine<Integer, Object, Object> coroutine() {
                  Gen.yield(1);
                  Coroutine<Integer, Object, Object> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Iterator<Integer> iterator() {
                  Gen.yield(1);
                  Iterator<Integer> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Iterable<Integer> iterable() {
                  Gen.yield(1);
                  Iterable<Integer> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Stream<Integer> stream() {
                  Gen.yield(1);
                  Stream<Integer> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static IntStream intStream() {
                  Gen.yield(1);
                  IntStream end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static LongStream longStream() {
                  Gen.yield(1L);
                  LongStream end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static DoubleStream doubleStream() {
                  Gen.yield(1.0);
                  DoubleStream end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static PrimitiveIterator.OfInt ints() {
                  Gen.yield(1);
                  PrimitiveIterator.OfInt end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static PrimitiveIterator.OfLong longs() {
                  Gen.yield(1L);
                  PrimitiveIterator.OfLong end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static PrimitiveIterator.OfDouble doubles() {
                  Gen.yield(1.0);
                  PrimitiveIterator.OfDouble end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Gen<Integer> object() {
                  Gen.yield(1);
                  Object end = Gen.done();
                  check(end, "end");
                  @SuppressWarnings("unchecked") Gen<Integer> cast = (Gen<Integer>) end;
                  return cast;
                }
                @Generator static Gen<Integer> keptOverAYield() {
                  Gen<Integer> end = Gen.done();
                  Gen.yield(1);
                  check(end, "end");
                  return end;
                }
                @Generator static Gen<Integer> ternary(boolean first) {
                  Gen.yield(1);
                  Gen<Integer> end = first ? Gen.done() : Gen.returns(2);
                  check(end, "end");
                  return end;
                }
                @Generator static Gen<Integer> switched(int way) {
                  Gen.yield(1);
                  Gen<Integer> end = switch (way) {
                    case 0 -> Gen.done();
                    case 1 -> Gen.returns(2);
                    default -> null;
                  };
                  if (way < 2) check(end, "end");
                  return end;
                }
                @Generator static Gen<Integer> guarded(boolean overridden) {
                  Gen<Integer> end = null;
                  try {
                    end = Gen.done();
                    return end;
                  } finally {
                    Gen.yield(1);
                    check(end, "end");
                    if (overridden) return Gen.returns(2);
                  }
                }
                @Generator static Gen<Integer> nothing() {
                  Gen.yield(1);
                  return null;
                }
                @Generator static Gen<Integer> ofAnotherType() {
                  Gen.yield(1);
                  String text = Gen.done();
                  check("" + text, "text");
                  return Gen.done();
                }
                @Generator static Gen<Integer> value() {
                  Gen.yield(1);
                  Gen<Integer> end = Gen.returns(2);
                  check(end, "end");
                  return end;
                }
                interface Task<R> extends Coroutine<Integer, Object, R> {}
                @Generator static Task<String> own() {
                  Gen.yield(1);
                  Task<String> end = Gen.done();
                  check(end, "end");
                  return end;
                }
                @Generator static Task<String> ownOrValue(boolean first) {
                  Gen.yield(1);
                  Task<String> end = first ? Gen.done() : Gen.done("r");
                  check(end, "end");
                  return end;
                }
                interface Source { Stream<Integer> get(); }
                static Stream<Integer> lambda() {
                  Source source = () -> {
                    Gen.yield(1);
                    Stream<Integer> end = Gen.done();
                    check(end, "end");
                    return end;
                  };
                  return source.get();
                }
              }
              """)
          .loadAll();

  private static List<Object> read(Object generator) {
    Iterator<?> iterator =
        generator instanceof BaseStream<?, ?> stream
            ? stream.iterator()
            : generator instanceof Iterable<?> iterable
                ? iterable.iterator()
                : (Iterator<?>) generator;
    List<Object> values = new ArrayList<>();
    iterator.forEachRemaining(
        value -> values.add(value instanceof Number number ? number.intValue() : value));
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen", "coroutine", "iterator", "iterable", "stream", "intStream", "longStream",
        "doubleStream", "ints", "longs", "doubles", "object", "keptOverAYield", "nothing",
        "ofAnotherType", "value", "own", "lambda"
      })
  void the_marker_gives_an_object_of_the_type_returned(String method) {
    assertThat(read(WOVEN.call("Host", method))).containsExactly(1);
  }

  private static Object resultOf(String method, Object argument) {
    Gen<Integer> generator = WOVEN.call("Host", method, argument);
    assertThat(generator.toList()).containsExactly(1);
    return generator.result();
  }

  @Test
  void on_each_way_to_the_return() {
    assertThat(resultOf("ternary", true)).isNull();
    assertThat(resultOf("ternary", false)).isEqualTo(2);
    assertThat(resultOf("switched", 0)).isNull();
    assertThat(resultOf("switched", 1)).isEqualTo(2);
    assertThat(resultOf("switched", 2)).isNull();
    assertThat(resultOf("ownOrValue", true)).isNull();
    assertThat(resultOf("ownOrValue", false)).isEqualTo("r");
    assertThat(resultOf("guarded", false)).isNull();
    assertThat(resultOf("guarded", true)).isEqualTo(2);
  }

  @Test
  void the_result_is_null_all_the_same() {
    for (String method : List.of("gen", "coroutine", "object", "keptOverAYield", "nothing")) {
      Coroutine<Integer, Object, Object> generator = WOVEN.call("Host", method);
      generator.toList();

      assertThat(generator.result()).isNull();
    }
  }

  @Test
  void primitive_iterators_stay_primitive() {
    PrimitiveIterator.OfInt ints = WOVEN.call("Host", "ints");

    assertThat(ints.nextInt()).isEqualTo(1);
    assertThat(ints.hasNext()).isFalse();
  }
}
