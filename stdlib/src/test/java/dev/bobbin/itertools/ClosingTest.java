package dev.bobbin.itertools;

import static dev.bobbin.itertools.Itertools.chain;
import static dev.bobbin.itertools.Itertools.chainFromIterable;
import static dev.bobbin.itertools.Itertools.combinations;
import static dev.bobbin.itertools.Itertools.combinationsWithReplacement;
import static dev.bobbin.itertools.Itertools.cycle;
import static dev.bobbin.itertools.Itertools.filter;
import static dev.bobbin.itertools.Itertools.islice;
import static dev.bobbin.itertools.Itertools.iter;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.merge;
import static dev.bobbin.itertools.Itertools.peekable;
import static dev.bobbin.itertools.Itertools.permutations;
import static dev.bobbin.itertools.Itertools.product;
import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.itertools.Itertools.takeWhile;
import static dev.bobbin.itertools.Itertools.tee;
import static dev.bobbin.itertools.Itertools.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> closed = new ArrayList<>();

  /** Can be iterated once, as a stream of files. */
  private final class Files implements Iterable<String>, AutoCloseable {
    private final String name;
    private final IOException failure;

    Files(String name, IOException failure) {
      this.name = name;
      this.failure = failure;
    }

    @Override
    public Iterator<String> iterator() {
      return List.of("one", "two", "three").iterator();
    }

    @Override
    public void close() throws IOException {
      closed.add(name);
      if (failure != null) {
        throw failure;
      }
    }
  }

  private Files files(String name) {
    return new Files(name, null);
  }

  @Test
  void an_iterable_that_can_be_closed_is_closed_with_the_result() {
    try (Gen<Integer> lengths = map(String::length, files("files"))) {
      assertThat(lengths.next()).isEqualTo(3);
    }

    assertThat(closed).containsExactly("files");
  }

  @Test
  void sources_are_closed_after_the_end_and_before_the_start_and_once() {
    Gen<String> ended = islice(files("ended"), 1);
    assertThat(ended.toList()).containsExactly("one");
    ended.close();
    ended.close();
    map(String::length, files("not started")).close();

    assertThat(closed).containsExactly("ended", "not started");
  }

  @Test
  void the_end_alone_closes_nothing() {
    Gen<Integer> numbers = range(5);

    assertThat(islice(numbers, 2).toList()).containsExactly(0, 1);
    assertThat(islice(numbers, 2).toList()).containsExactly(2, 3);
    assertThat(numbers.toList()).containsExactly(4);
  }

  @Test
  void a_source_is_closed_through_several_results() {
    Gen<Integer> lengths = islice(map(String::length, iter(files("files"))), 2);
    assertThat(lengths.next()).isEqualTo(3);
    lengths.close();

    assertThat(closed).containsExactly("files");
  }

  @Test
  void all_sources_are_closed_though_some_fail() {
    IOException first = new IOException("first");
    IOException third = new IOException("third");
    Gen<List<String>> rows = zip(new Files("a", first), files("b"), new Files("c", third));

    assertThatThrownBy(rows::close).isSameAs(third).hasSuppressedException(first);
    assertThat(closed).containsExactly("c", "b", "a");
  }

  @Test
  void a_result_that_runs_closes_nothing() {
    List<Gen<Integer>> self = new ArrayList<>();
    self.add(
        map(
            text -> {
              self.get(0).close();
              return 0;
            },
            files("files")));

    assertThatThrownBy(self.get(0)::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
    assertThat(closed).isEmpty();
  }

  @Test
  void streams_are_closed() {
    try (Gen<String> words = iter(Stream.of("a", "b").onClose(() -> closed.add("words")));
        Gen<Integer> numbers = iter(IntStream.of(1, 2).onClose(() -> closed.add("numbers")))) {
      assertThat(words.next()).isEqualTo("a");
      assertThat(numbers.nextInt()).isEqualTo(1);
    }

    assertThat(closed).containsExactly("numbers", "words");
  }

  @Test
  void a_stream_of_the_result_closes_its_sources() {
    try (Stream<Integer> lengths = map(String::length, files("files")).stream()) {
      assertThat(lengths.limit(1)).containsExactly(3);
    }

    assertThat(closed).containsExactly("files");
  }

  @Test
  void iterables_of_a_chain_are_closed_also_those_to_come() {
    try (Gen<String> all = chain(files("a"), files("b"))) {
      assertThat(all.next()).isEqualTo("one");
    }

    assertThat(closed).containsExactly("b", "a");
  }

  @Test
  void the_iterable_that_a_chain_reads_is_closed() {
    try (Gen<String> all = chainFromIterable(List.of(opened("a"), opened("b")))) {
      assertThat(all.next()).isEqualTo("a");
    }

    assertThat(closed).containsExactly("a");
  }

  @Generator
  private Gen<String> opened(String name) {
    try {
      Gen.yield(name);
    } finally {
      closed.add(name);
    }
    return Gen.done();
  }

  @Test
  void a_delegating_generator_closes_the_sources_of_its_delegate() {
    Gen<Integer> outer = delegating(map(String::length, files("files")));
    assertThat(outer.next()).isEqualTo(3);
    outer.close();

    assertThat(closed).containsExactly("files");
  }

  @Generator
  private static Gen<Integer> delegating(Gen<Integer> inner) {
    Gen.yieldFrom(inner);
    return Gen.done();
  }

  @Test
  void what_has_no_body_shows_what_it_is_and_its_state() {
    Gen<String> texts = filter(text -> !text.isEmpty(), files("files"));
    assertThat((Object) texts).hasToString("<generator Filtered, CREATED>");
    texts.next();
    assertThat((Object) texts).hasToString("<generator Filtered, SUSPENDED>");
    texts.close();
    assertThat((Object) texts).hasToString("<generator Filtered, CLOSED>");
  }

  @Test
  void what_closes_its_sources_shows_itself_as_the_generator_that_it_is() {
    Gen<String> texts = cycle(files("files"));
    assertThat(texts.state()).isEqualTo(Gen.State.CREATED);
    assertThat(texts.next()).hasSize(3);

    assertThat(texts.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThat(texts.toString()).contains("Selecting.cycle").contains("SUSPENDED");
    assertThat(texts.position().getMethodName()).isEqualTo("cycle");
    assertThat(texts.locals()).containsKey("saved");
    assertThat(texts.delegate()).isNull();
    assertThatThrownBy(() -> texts.raise(new IOException("raised"))).hasMessage("raised");
    assertThat(texts.result()).isNull();
    assertThat(closed).isEmpty();
  }

  @Test
  void what_has_no_body_has_the_states_of_a_generator() {
    Gen<Integer> lengths = map(String::length, files("files"));
    assertThat(lengths.state()).isEqualTo(Gen.State.CREATED);
    assertThatThrownBy(lengths::result).isInstanceOf(GeneratorStateException.class);
    assertThat(lengths.next()).isEqualTo(3);

    assertThat(lengths.state()).isEqualTo(Gen.State.SUSPENDED);
    assertThatThrownBy(() -> lengths.raise(new IOException("raised"))).hasMessage("raised");
    assertThat(lengths.state()).isEqualTo(Gen.State.CLOSED);
    assertThat(lengths.hasNext()).isFalse();
    assertThat(lengths.result()).isNull();
    assertThat(closed).isEmpty();
  }

  @Test
  void what_has_no_body_takes_no_end_of_a_function_for_its_own() {
    Gen<Object> firsts = map(text -> List.of().iterator().next(), files("files"));

    assertThatThrownBy(firsts::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator raised NoSuchElementException")
        .hasCauseInstanceOf(NoSuchElementException.class);
    assertThat(firsts.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void what_has_no_body_refuses_to_be_driven_while_it_runs() {
    List<Gen<Integer>> self = new ArrayList<>();
    self.add(map(text -> self.get(0).next(), files("files")));

    assertThat(self.get(0).hasNext()).isTrue();
    assertThatThrownBy(self.get(0)::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
  }

  @Test
  @SuppressWarnings("unchecked") // all that is woven is a Coroutine
  void what_is_sent_reaches_the_generator_that_is_delegated_to() {
    Coroutine<Object, Object, ?> all = (Coroutine<Object, Object, ?>) chain(echo(), files("files"));
    all.next();

    assertThat(all.send("sent")).isEqualTo("sent");
    all.close();
    assertThat(closed).containsExactly("files");
  }

  @Generator
  private static Coroutine<Object, Object, Void> echo() {
    Object sent = Gen.<Object>yield("first");
    Gen.yield(sent);
    return Gen.done();
  }

  @Test
  void a_loop_over_all_may_close_what_it_reads() {
    Gen<Integer> lengths = map(String::length, files("files"));
    List<Integer> seen = new ArrayList<>();
    lengths.forEach(
        length -> {
          seen.add(length);
          lengths.close();
        });

    assertThat(seen).containsExactly(3);
    assertThat(closed).containsExactly("files");
  }

  @Test
  void a_source_that_is_read_twice_is_closed_once() {
    Files files = files("files");
    zip(files, files).close();
    chain(files, files, files).close();

    assertThat(closed).containsExactly("files", "files");
  }

  /** An iterable that makes iterators to be closed. */
  private Iterable<String> folder(String name, String... files) {
    return () -> reading(name, files);
  }

  @Generator
  private Gen<String> reading(String name, String... files) {
    try {
      for (String file : files) {
        Gen.yield(file);
      }
      return Gen.done();
    } finally {
      closed.add(name);
    }
  }

  @Test
  void iterators_that_are_made_at_the_first_value_are_closed_with_the_result() {
    Gen<String> merged = merge(folder("one", "a", "c"), folder("two", "b", "d"));
    assertThat(merged.next()).isEqualTo("a");
    merged.close();

    assertThat(closed).containsExactly("two", "one");
  }

  /** Fails at its second element. */
  private final class Failing implements Iterator<String>, AutoCloseable {
    private boolean read;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public String next() {
      if (read) {
        throw new IllegalStateException("unreadable");
      }
      read = true;
      return "first";
    }

    @Override
    public void close() {
      closed.add("failing");
    }
  }

  @Test
  void an_iterator_that_failed_in_a_chain_is_closed_with_the_chain() {
    Gen<String> all = chainFromIterable(List.of(folder("before", "a"), Failing::new));
    assertThat(all.next()).isEqualTo("a");
    assertThat(all.next()).isEqualTo("first");
    assertThatThrownBy(all::next).hasMessage("unreadable");
    assertThat(closed).containsExactly("before");
    all.close();

    assertThat(closed).containsExactly("before", "failing");
  }

  @Test
  void what_was_read_in_the_call_is_closed_with_the_result() {
    product(files("one"), files("two")).close();
    product(files("rows"), List.of()).close();
    product(files("repeated"), 2).close();
    combinations(files("combinations"), 2).close();
    combinationsWithReplacement(files("with replacement"), 2).close();
    permutations(files("permutations")).close();
    permutations(files("choices"), 2).close();

    assertThat(closed)
        .containsExactly(
            "two",
            "one",
            "rows",
            "repeated",
            "combinations",
            "with replacement",
            "permutations",
            "choices");
  }

  @Test
  void what_has_ended_in_a_chain_is_left_alone() {
    Gen<String> source = reading("source", "a", "b", "c");
    Gen<String> all = chain(takeWhile("a"::equals, source), source);

    assertThat(all.toList()).containsExactly("a", "c");
  }

  @Test
  void an_exception_that_is_raised_leaves_the_sources_to_be_closed() {
    Peekable<String> ahead = peekable(files("peekable"));
    List<Gen<String>> branches = tee(files("tee"));
    assertThatThrownBy(() -> ahead.raise(new IOException("raised"))).hasMessage("raised");
    for (Gen<String> branch : branches) {
      assertThatThrownBy(() -> branch.raise(new IOException("raised"))).hasMessage("raised");
    }
    assertThat(closed).isEmpty();
    ahead.close();
    ahead.close();
    branches.forEach(Gen::close);

    assertThat(closed).containsExactly("peekable", "tee");
  }
}
