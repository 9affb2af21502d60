package dev.bobbin.conformance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Delegates that are no generators: iterables, iterators, arrays and streams. */
class IterableDelegatesTest {
  private final List<String> log = new ArrayList<>();
  private final Stream<String> stream = Stream.of("a", "b").onClose(() -> log.add("closed"));

  @Generator
  private static Coroutine<Object, Object, Object> each(Iterable<?> iterable) {
    Object result = Gen.yieldFrom(iterable);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> rest(Iterator<?> iterator) {
    Object result = Gen.yieldFrom(iterator);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> elements(Object[] array) {
    Object result = Gen.yieldFrom(array);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Object, Object, Object> values(Stream<?> stream) {
    try {
      Gen.yieldFrom(stream);
    } catch (Boom boom) {
      Gen.yield("caught");
    }
    return Gen.returns("end");
  }

  @Generator
  private static Gen<Object> squares(IntStream stream) {
    Gen.yieldFrom(stream);
    return Gen.done();
  }

  @Test
  void an_iterable_is_iterated() {
    assertThat(each(Arrays.asList("a", null, "b")).toList()).containsExactly("a", null, "b");
  }

  @Test
  void an_iterator_goes_on_where_it_is() {
    Iterator<String> iterator = List.of("a", "b", "c").iterator();
    iterator.next();

    assertThat(rest(iterator).toList()).containsExactly("b", "c");
  }

  @Test
  void an_array_is_iterated() {
    assertThat(elements(new String[] {"a", null}).toList()).containsExactly("a", null);
    assertThat(elements(new Object[0]).toList()).isEmpty();
  }

  @Generator
  private static Gen<Object> primitives(int[] ints, long[] longs, double[] doubles) {
    Gen.yieldFrom(ints);
    Gen.yieldFrom(longs);
    Gen.yieldFrom(doubles);
    return Gen.done();
  }

  @Generator
  private static Gen<Character> letters(CharSequence text) {
    Gen.yieldFrom(text);
    Gen.yieldFrom("z");
    return Gen.done();
  }

  /** Like many a cursor: what it iterates over is itself. */
  private static final class Both implements Iterator<Integer>, Iterable<Integer> {
    private int next;

    @Override
    public Iterator<Integer> iterator() {
      throw new AssertionError("it is an iterator already");
    }

    @Override
    public boolean hasNext() {
      return next < 3;
    }

    @Override
    public Integer next() {
      return next++;
    }
  }

  @Generator
  private static Gen<Integer> both(Both both) {
    Gen.yieldFrom(both);
    return Gen.done();
  }

  @Test
  void arrays_of_primitives_yield_boxes() {
    Gen<Object> boxes = primitives(new int[] {1, 2}, new long[] {3}, new double[] {4});

    assertThat(boxes.toList()).containsExactly(1, 2, 3L, 4.0);
    assertThat(primitives(new int[0], new long[0], new double[0]).toList()).isEmpty();
  }

  @Test
  void a_text_yields_its_characters() {
    assertThat(letters("ab").toList()).containsExactly('a', 'b', 'z');
    assertThat(letters(new StringBuilder()).toList()).containsExactly('z');
  }

  @Test
  void what_is_iterator_and_iterable_goes_on_where_it_is() {
    Both both = new Both();
    both.next();

    assertThat(both(both).toList()).containsExactly(1, 2);
  }

  @Test
  void a_stream_of_primitives_yields_boxes() {
    assertThat(squares(IntStream.range(1, 4).map(i -> i * i)).toList()).containsExactly(1, 4, 9);
  }

  @Test
  void none_of_them_has_a_result() {
    Coroutine<Object, Object, Object> generator = each(List.of());

    assertThat(generator.hasNext()).isFalse();
    assertThat(generator.result()).isNull();
  }

  @Test
  void null_is_refused_where_it_is_delegated_to() {
    assertThatThrownBy(() -> each(null).next())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("yieldFrom(null): there is nothing to delegate to");
    assertThatThrownBy(() -> each(() -> null).next())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("yieldFrom: iterator() returned null");
  }

  @Test
  void none_of_them_can_be_sent_to() {
    Coroutine<Object, Object, Object> generator = each(List.of("a", "b"));
    generator.next();

    assertThatThrownBy(() -> generator.send("x"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageEndingWith("object has no send()");
    assertThat(generator.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void a_stop_that_is_raised_over_one_is_its_result() {
    Coroutine<Object, Object, Object> generator = each(List.of("a", "b"));
    generator.next();

    assertThatThrownBy(() -> generator.raise(new StopIteration("value"))).hasMessage("value");
    assertThat(generator.result()).isEqualTo("value");
  }

  @Test
  void a_stream_is_closed_when_it_is_exhausted() {
    Gen<Object> generator = values(stream);

    assertThat(generator.toList()).containsExactly("a", "b");
    assertThat(log).containsExactly("closed");
  }

  @Test
  void a_stream_is_closed_when_an_exception_is_raised_through_it() {
    Gen<Object> generator = values(stream);
    generator.next();

    assertThat(generator.raise(new Boom("x"))).isEqualTo("caught");
    assertThat(log).containsExactly("closed");
  }

  @Test
  void a_stream_is_closed_with_the_generator() {
    Gen<Object> generator = values(stream);
    generator.next();

    generator.close();

    assertThat(log).containsExactly("closed");
  }

  @Test
  void a_stream_is_closed_when_a_value_is_sent_to_it() {
    Coroutine<Object, Object, Object> generator = values(stream);
    generator.next();

    assertThatThrownBy(() -> generator.send("x")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(log).containsExactly("closed");
  }

  @Test
  void a_stream_is_closed_when_it_fails() {
    Gen<Object> generator =
        values(
            stream.map(
                value -> {
                  throw new Boom(value);
                }));

    assertThat(generator.next()).isEqualTo("caught");
    assertThat(log).containsExactly("closed");
  }

  @Test
  void an_exception_that_closing_the_stream_throws_is_suppressed_by_the_one_raised() {
    Boom atClose = new Boom("at close");
    Coroutine<Object, Object, Object> generator =
        rest(values(stream.onClose(() -> rethrow(atClose))));
    generator.next();

    assertThatThrownBy(() -> generator.raise(new IllegalArgumentException()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasSuppressedException(atClose);
  }

  private static void rethrow(RuntimeException exception) {
    throw exception;
  }

  @Test
  void a_stream_below_other_generators_is_closed_first() {
    Gen<Object> root = each(rest(values(stream)));
    root.next();

    root.close();

    assertThat(log).containsExactly("closed");
  }

  /** An iterator over what must be closed. */
  private final class Cursor implements Iterator<String>, AutoCloseable {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public String next() {
      return "row";
    }

    @Override
    public void close() throws IOException {
      log.add("closed");
      throw new IOException("cannot close");
    }
  }

  @Test
  void an_iterator_that_can_be_closed_is_closed_with_the_generator() {
    Gen<Object> generator = rest(new Cursor());
    generator.next();

    assertThatThrownBy(generator::close).isInstanceOf(IOException.class);
    assertThat(log).containsExactly("closed");
  }

  @Test
  void what_its_close_throws_comes_up_at_the_yield_from() {
    Gen<Object> generator = rest(new Cursor());
    generator.next();

    assertThatThrownBy(() -> generator.raise(new GeneratorExit()))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot close");
    assertThat(generator.state()).isEqualTo(Gen.State.CLOSED);
  }

  @Test
  void it_is_not_closed_by_another_exception() {
    Gen<Object> generator = rest(new Cursor());
    generator.next();

    assertThatThrownBy(() -> generator.raise(new Boom("x"))).isInstanceOf(Boom.class);
    assertThat(log).isEmpty();
  }
}
