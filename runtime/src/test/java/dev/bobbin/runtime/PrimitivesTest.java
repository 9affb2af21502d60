package dev.bobbin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generators return that yield primitives, where the frame keeps objects. */
class PrimitivesTest {

  static Stream<PrimitiveIterator<?, ?>> iterators() {
    return Stream.of(
        IntStream.of(1, 2).iterator(),
        LongStream.of(1, 2).iterator(),
        DoubleStream.of(1, 2).iterator());
  }

  @ParameterizedTest
  @MethodSource("iterators")
  void each_kind_hands_over_all_its_values(PrimitiveIterator<?, ?> values) {
    List<Integer> taken = new ArrayList<>();

    GeneratorFrame.handOver(values, value -> taken.add(((Number) value).intValue()));

    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void iterators_unbox_what_is_yielded() {
    PrimitiveIterator.OfInt ints = Primitives.ofInt(PlainFrame.yielding(7));
    PrimitiveIterator.OfLong longs = Primitives.ofLong(PlainFrame.yielding(7L));
    PrimitiveIterator.OfDouble doubles = Primitives.ofDouble(PlainFrame.yielding(7.5));

    assertThat(ints.nextInt()).isEqualTo(7);
    assertThat(longs.nextLong()).isEqualTo(7L);
    assertThat(doubles.nextDouble()).isEqualTo(7.5);
    assertThat(ints.hasNext()).isFalse();
    assertThat(longs.hasNext()).isFalse();
    assertThat(doubles.hasNext()).isFalse();
  }

  @Test
  void a_yielded_null_fails_where_it_is_read() {
    PrimitiveIterator.OfInt ints = Primitives.ofInt(PlainFrame.yielding((Object) null));

    assertThat(ints.hasNext()).isTrue();
    assertThatThrownBy(ints::nextInt).isInstanceOf(NullPointerException.class);
  }

  @Test
  void streams_close_the_frame() {
    PlainFrame ints = PlainFrame.yielding(1, 2);
    PlainFrame longs = PlainFrame.yielding(1L, 2L);
    PlainFrame doubles = PlainFrame.yielding(1.5, 2.5);

    try (IntStream stream = Primitives.intStream(ints)) {
      assertThat(stream.limit(1).sum()).isEqualTo(1);
    }
    try (LongStream stream = Primitives.longStream(longs)) {
      assertThat(stream.limit(1).sum()).isEqualTo(1);
    }
    try (DoubleStream stream = Primitives.doubleStream(doubles)) {
      assertThat(stream.limit(1).sum()).isEqualTo(1.5);
    }
    assertThat(List.of(ints.isClosed(), longs.isClosed(), doubles.isClosed())).containsOnly(true);
  }
}
