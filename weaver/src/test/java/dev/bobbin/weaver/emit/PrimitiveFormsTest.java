package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Generators that return primitive iterators and streams. */
class PrimitiveFormsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.function.Supplier;
          import java.util.stream.*;
          class Host {
            static final List<String> LOG = new ArrayList<>();
            static List<String> log() { return LOG; }
            @Generator static PrimitiveIterator.OfInt ints(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static PrimitiveIterator.OfLong longs() {
              Gen.yield(1L); Gen.yield(2L); return Gen.done();
            }
            @Generator static PrimitiveIterator.OfDouble doubles() {
              Gen.yield(0.5); Gen.yield(1.5); return Gen.done();
            }
            @Generator static IntStream intStream(int n) {
              try {
                for (int i = 0; i < n; i++) Gen.yield(i);
                return Gen.done();
              } finally {
                LOG.add("left");
              }
            }
            @Generator static LongStream longStream() {
              Gen.yield(1L); Gen.yield(2L); return null;
            }
            @Generator static DoubleStream doubleStream() {
              Gen.yield(0.5); Gen.yield(1.5); return Gen.done();
            }
            @Generator static IntStream boxed(List<Integer> numbers) {
              for (Integer number : numbers) Gen.yield(number);
              return Gen.done();
            }
            @Generator static IntStream delegating() {
              Gen.yield(1); Gen.yieldFrom(ints(3)); Gen.yieldFrom(IntStream.of(7)); return Gen.done();
            }
            static Supplier<IntStream> lambda() {
              return () -> { Gen.yield(4); return Gen.done(); };
            }
            @Generator static Gen<Object> objects() {
              Gen.yield(1); Gen.yield(2L); Gen.yield(0.5); Gen.yield(null); return Gen.done();
            }
          }
          """);

  private static <T> T call(String method, Object... arguments) {
    return WOVEN.call("Host", method, arguments);
  }

  @Test
  void iterators_are_the_frames() {
    PrimitiveIterator.OfInt ints = call("ints", 2);
    PrimitiveIterator.OfLong longs = call("longs");
    PrimitiveIterator.OfDouble doubles = call("doubles");

    assertThat(ints).isInstanceOf(Gen.class).toIterable().containsExactly(0, 1);
    assertThat(longs).isInstanceOf(Gen.class).toIterable().containsExactly(1L, 2L);
    assertThat(doubles).isInstanceOf(Gen.class).toIterable().containsExactly(0.5, 1.5);
  }

  @Test
  void streams_have_primitive_values() {
    IntStream ints = call("intStream", 4);
    LongStream longs = call("longStream");
    DoubleStream doubles = call("doubleStream");

    assertThat(ints.sum()).isEqualTo(6);
    assertThat(longs.sum()).isEqualTo(3);
    assertThat(doubles.sum()).isEqualTo(2.0);
  }

  @Test
  void closing_the_stream_closes_the_generator() {
    List<String> log = call("log");
    log.clear();
    try (IntStream ints = call("intStream", 4)) {
      assertThat(ints.iterator().nextInt()).isZero();
      assertThat(log).isEmpty();
    }

    assertThat(log).containsExactly("left");
  }

  @Test
  void what_is_no_primitive_is_unboxed() {
    IntStream boxed = call("boxed", List.of(5, 6));
    IntStream delegating = call("delegating");
    Supplier<IntStream> lambda = call("lambda");

    assertThat(boxed.sum()).isEqualTo(11);
    assertThat(delegating.toArray()).containsExactly(1, 0, 1, 2, 7);
    assertThat(lambda.get().toArray()).containsExactly(4);
  }

  @Test
  void a_null_cannot_be_unboxed() {
    IntStream boxed = call("boxed", java.util.Arrays.asList(5, null));

    assertThatThrownBy(boxed::sum).isInstanceOf(NullPointerException.class);
  }

  @Test
  void every_generator_gives_out_what_it_yields_unboxed() {
    Gen<Object> objects = call("objects");

    assertThat(objects.nextInt()).isEqualTo(1);
    assertThat(objects.nextLong()).isEqualTo(2);
    assertThat(objects.nextDouble()).isEqualTo(0.5);
    assertThatThrownBy(objects::nextInt).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(objects::nextInt).isInstanceOf(dev.bobbin.StopIteration.class);
  }

  @Test
  void another_type_is_refused() {
    Gen<Object> objects = call("objects");

    assertThatThrownBy(objects::nextLong).isInstanceOf(ClassCastException.class);
  }
}
