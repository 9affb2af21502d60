package dev.bobbin.itertools;

import static dev.bobbin.itertools.Itertools.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no counterpart in CPython's table: Java's types, and Java's ends of numbers. */
class ItertoolsTest {

  @Test
  void a_generator_is_its_own_generator() {
    Gen<Integer> numbers = range(3);
    Iterable<Integer> iterable = numbers;
    Iterator<Integer> iterator = numbers;

    assertThat((Object) iter(numbers)).isSameAs(numbers);
    assertThat((Object) iter(iterable)).isSameAs(numbers);
    assertThat((Object) iter(iterator)).isSameAs(numbers);
  }

  @Test
  void arrays_iterators_and_streams_are_read() {
    assertThat(iter(new String[] {"a", null}).toList()).containsExactly("a", null);
    assertThat(iter(new int[] {1, 2}).toList()).containsExactly(1, 2);
    assertThat(iter(new long[] {1, 2}).toList()).containsExactly(1L, 2L);
    assertThat(iter(new double[] {1, 2}).toList()).containsExactly(1.0, 2.0);
    assertThat(iter(List.of(1, 2).iterator()).toList()).containsExactly(1, 2);
    assertThat(iter(Stream.of("a", "b")).toList()).containsExactly("a", "b");
    assertThat(iter(IntStream.of(1, 2)).toList()).containsExactly(1, 2);
    assertThat(iter(LongStream.of(1, 2)).toList()).containsExactly(1L, 2L);
    assertThat(iter(DoubleStream.of(1, 2)).toList()).containsExactly(1.0, 2.0);
    assertThat(iter("a\uD83D\uDE00b").toList()).containsExactly("a", "\uD83D\uDE00", "b");
  }

  @Test
  void numbers_can_be_read_unboxed() {
    assertThat(range(7, 8).nextInt()).isEqualTo(7);
    assertThat(iter(LongStream.of(5)).nextLong()).isEqualTo(5L);
    assertThat(iter(new double[] {0.5}).nextDouble()).isEqualTo(0.5);
    assertThat(count(1L << 40, 1L).nextLong()).isEqualTo(1L << 40);
  }

  @Test
  void an_endless_stream_is_read_lazily() {
    assertThat(islice(iter(IntStream.iterate(1, i -> i * 2)), 4).toList())
        .containsExactly(1, 2, 4, 8);
  }

  @Test
  void counting_fails_where_the_type_ends_and_not_before() {
    Gen<Integer> ints = count(Integer.MAX_VALUE);
    assertThat(ints.next()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(ints::next).isInstanceOf(ArithmeticException.class);
    Gen<Long> longs = count(Long.MIN_VALUE, -1L);
    assertThat(longs.next()).isEqualTo(Long.MIN_VALUE);
    assertThatThrownBy(longs::next).isInstanceOf(ArithmeticException.class);
    Gen<Indexed<String>> last = enumerate(List.of("a", "b"), Integer.MAX_VALUE);
    assertThat(last.next()).isEqualTo(new Indexed<>(Integer.MAX_VALUE, "a"));
    assertThatThrownBy(last::next).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_range_ends_at_the_ends_of_ints() {
    int max = Integer.MAX_VALUE;
    int min = Integer.MIN_VALUE;

    assertThat(range(max - 3, max, 2).toList()).containsExactly(max - 3, max - 1);
    assertThat(range(min + 3, min, -2).toList()).containsExactly(min + 3, min + 1);
    assertThat(range(min, max, max).toList()).containsExactly(min, -1, max - 1);
  }

  @Test
  void sums_are_exact_or_fail() {
    assertThat(sum(List.of(1, 2L, (short) 3, (byte) 4))).isEqualTo(10);
    assertThat(sum(List.of(0.5, 1, 2L), 0.0)).isEqualTo(3.5);
    assertThat(sum(List.of(), -0.0)).isEqualTo(-0.0);
    assertThatThrownBy(() -> sum(List.of(Long.MAX_VALUE, 1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> sum(List.of(1, 1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "only integers are added without a function, and this is Double 1.5;"
                + " write sum(numbers, 0.0), or reduce or accumulate with a function");
    assertThatThrownBy(() -> sum(Arrays.asList(1, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this is null");
    assertThatThrownBy(() -> accumulate(List.of(1, BigDecimal.ONE)).toList())
        .hasMessageContaining("this is BigDecimal 1");
  }

  @Test
  void functions_are_required_in_the_call() {
    List<Integer> list = List.of();

    assertThatNullPointerException().isThrownBy(() -> filter(null, list));
    assertThatNullPointerException().isThrownBy(() -> takeWhile(null, list));
    assertThatNullPointerException().isThrownBy(() -> unique(list, null));
    assertThatNullPointerException().isThrownBy(() -> groupBy(list, null));
    assertThatNullPointerException().isThrownBy(() -> iter((Callable<?>) null, 1));
    assertThatNullPointerException().isThrownBy(() -> iter((int[]) null));
    assertThatNullPointerException().isThrownBy(() -> chain(list, null));
    assertThatNullPointerException().isThrownBy(() -> merge((Comparator<Integer>) null, list));
    assertThatNullPointerException().isThrownBy(() -> sideEffect(x -> {}, list, null, () -> {}));
  }

  @Test
  void a_call_may_throw_a_checked_exception() {
    Gen<String> lines =
        iter(
            () -> {
              throw new IOException("no line");
            },
            null);

    assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
  }

  @Test
  void a_function_that_runs_out_of_values_is_a_failure_and_not_the_end() {
    Gen<Object> firsts = map(list -> list.iterator().next(), List.of(List.of(1), List.of()));
    assertThat(firsts.next()).isEqualTo(1);

    assertThatThrownBy(firsts::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasCauseExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void tuples_cannot_be_changed_and_may_hold_null() {
    List<Integer> row = zip(List.of(1), Arrays.asList((Integer) null), List.of(3)).next();

    assertThat(row).containsExactly(1, null, 3);
    assertThatThrownBy(() -> row.set(0, 2)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_element_of_a_batch_does_not_depend_on_the_next_batch() {
    List<List<Integer>> batches = batched(range(5), 2).toList();

    assertThat(batches).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
  }

  @Test
  void merging_by_an_order_keeps_equal_elements_in_the_order_of_the_iterables() {
    Comparator<String> length = Comparator.comparing(String::length);

    assertThat(merge(length, List.of("a", "dd"), List.of("b", "cc")).toList())
        .containsExactly("a", "b", "dd", "cc");
    assertThat(merge(List.of(1, 4), List.of(2), List.<Integer>of()).toList())
        .containsExactly(1, 2, 4);
  }

  @Test
  void side_effects_have_a_before_and_an_after_if_the_generator_has_started() {
    List<String> log = new ArrayList<>();
    Gen<Integer> numbers =
        sideEffect(n -> log.add("" + n), range(3), () -> log.add("<"), () -> log.add(">"));
    assertThat(log).isEmpty();
    numbers.next();
    numbers.close();
    sideEffect(n -> {}, range(3), () -> log.add("<"), () -> log.add(">")).close();

    assertThat(log).containsExactly("<", "0", ">");
  }

  @Test
  void a_branch_that_is_asked_by_its_own_source_refuses() {
    List<Iterator<Integer>> branch = new ArrayList<>();
    List<Gen<Integer>> branches = tee(map(x -> branch.get(0).next(), List.of(1)));
    branch.add(branches.get(0));

    assertThatThrownBy(branches.get(1)::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot re-enter the tee iterator");
  }

  @Test
  void a_branch_of_a_branch_that_has_looked_ahead_gets_the_value_that_waits() {
    Gen<Integer> first = tee(range(3)).get(0);
    assertThat(first.hasNext()).isTrue();
    Gen<Integer> copy = tee(first).get(1);

    assertThat(first.toList()).containsExactly(0, 1, 2);
    assertThat(copy.toList()).containsExactly(0, 1, 2);
  }

  @Test
  void a_generator_without_a_body_has_the_states_of_one() {
    Peekable<Integer> numbers = peekable(range(3));
    assertThat(numbers.state()).isEqualTo(Gen.State.CREATED);
    assertThatThrownBy(numbers::result).isInstanceOf(GeneratorStateException.class);
    numbers.next();
    assertThat(numbers.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThatThrownBy(() -> numbers.raise(new IOException("raised")))
        .isInstanceOf(IOException.class);

    assertThat(numbers.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(numbers.result()).isNull();
    assertThat(numbers.hasNext()).isFalse();
    assertThatThrownBy(numbers::next).isInstanceOf(StopIteration.class);
    assertThatThrownBy(() -> numbers.prepend(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void exceptions_pass_through_closing_generators_to_the_place_where_they_are_raised() {
    List<Gen<Integer>> sources = List.of(range(3), range(3));
    Gen<Integer> all = chainFromIterable(sources);
    all.next();

    assertThatThrownBy(() -> all.raise(new IllegalStateException("raised"))).hasMessage("raised");
    assertThat(sources.get(0).state()).isEqualTo(Gen.State.CLOSED);
    assertThat(sources.get(1).state()).isEqualTo(Gen.State.CREATED);
  }

  @Test
  void min_and_max_of_pairs_by_key() {
    List<Pair<String, Integer>> pairs = List.of(new Pair<>("a", 2), new Pair<>("b", 1));

    assertThat(min(pairs, Pair::second).first()).isEqualTo("b");
    assertThat(max(pairs, Pair::second).first()).isEqualTo("a");
    assertThat(min(List.<String>of(), String::length, "none")).isEqualTo("none");
  }

  @Test
  void texts_are_joined_and_null_is_named_by_its_place() {
    assertThat(join(", ", iter("abc"))).isEqualTo("a, b, c");
    assertThatNullPointerException()
        .isThrownBy(() -> join(", ", Arrays.asList("a", null)))
        .withMessage("sequence item 1: expected a text, null found");
  }

  @Test
  void a_batch_is_a_tuple_and_a_chunk_is_a_list() {
    List<Integer> batch = batched(range(2), 2).next();
    List<Integer> chunk = chunked(range(2), 2).next();
    chunk.add(2);

    assertThat(chunk).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> batch.add(2)).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 299, 300, 301, 700, 1500})
  void windows_of_any_size_and_step_are_lists_of_their_own(int step) {
    List<Integer> all = new ArrayList<>(range(1000).toList());
    List<List<Integer>> expected = new ArrayList<>();
    for (int i = 0, end = 0; i < 1000 && end < 1000; i += step) {
      end = i + 300;
      List<Integer> window = new ArrayList<>(all.subList(i, Math.min(end, 1000)));
      window.addAll(Collections.nCopies(300 - window.size(), -1));
      expected.add(window);
    }

    assertThat(windowed(all, 300, -1, step).toList()).isEqualTo(expected);
  }

  @Test
  void batches_may_be_larger_than_what_is_kept_free_for_them() {
    assertThat(batched(range(1000), 300).toList())
        .extracting(List::size)
        .containsExactly(300, 300, 300, 100);
    assertThat(batched(range(1000), Integer.MAX_VALUE).next()).isEqualTo(range(1000).toList());
  }

  @Test
  void whether_there_is_a_batch_takes_nothing_from_the_source() {
    Gen<Integer> numbers = range(3);
    Gen<List<Integer>> batches = batched(numbers, 2);

    assertThat(batches.hasNext()).isTrue();
    assertThat(numbers.next()).isZero();
    assertThat(batches.next()).containsExactly(1, 2);
  }

  @Test
  void one_iterator_may_be_zipped_with_itself() {
    Gen<Integer> numbers = range(3);
    assertThat(zip(numbers, numbers).toList()).containsExactly(new Pair<>(0, 1));
    Gen<Integer> padded = range(3);
    assertThat(zipLongest(padded, padded).toList())
        .containsExactly(new Pair<>(0, 1), new Pair<>(2, null));
    Iterator<Integer> plain = List.of(0, 1, 2).iterator();
    assertThat(zipLongest(iter(plain), iter(plain)).toList())
        .containsExactly(new Pair<>(0, 1), new Pair<>(2, null));
  }

  @Test
  void the_element_that_is_too_many_has_been_read() {
    Gen<Integer> longer = range(3);
    Gen<Pair<Integer, Integer>> pairs = zipStrict(range(1), longer);
    assertThat(pairs.next()).isEqualTo(new Pair<>(0, 0));
    assertThatThrownBy(pairs::next).hasMessage("zip() argument 2 is longer than argument 1");
    assertThat(longer.next()).isEqualTo(2);

    Gen<Integer> longest = range(3);
    Gen<List<Integer>> rows = zipStrict(List.of(0), List.of(0), longest);
    rows.next();
    assertThatThrownBy(rows::next).hasMessage("zip() argument 3 is longer than arguments 1-2");
    assertThat(longest.next()).isEqualTo(2);
  }

  @Test
  void the_end_of_a_reversed_list_is_found_in_the_call() {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    Gen<Integer> reversed = reversed(list);
    list.add(3);

    assertThatThrownBy(reversed::next).isInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void an_iterator_that_is_null_is_refused_in_the_call() {
    assertThatNullPointerException()
        .isThrownBy(() -> map(number -> number, () -> null))
        .withMessage("the iterator is null");
  }

  @EnabledIfSystemProperty(named = "bobbin.thorough", matches = "true") // two thousand million
  @Test
  void the_largest_start_is_no_stop() {
    Gen<Object> rest = islice(repeat(null), Integer.MAX_VALUE, null);

    assertThat(rest.hasNext()).isTrue();
  }
}
