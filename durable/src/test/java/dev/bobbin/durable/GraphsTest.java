package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generators refer to in odd ways: each other, themselves, what looks at them while read. */
@Durable
class GraphsTest {
  private static final ClassLoader LOADER = GraphsTest.class.getClassLoader();
  private static final String HERE = "dev.bobbin.durable.GraphsTest*";

  enum Colour {
    RED,
    BLUE {
      @Override
      String shade() {
        return "dark";
      }
    };

    String shade() {
      return "light";
    }
  }

  /** Looks into the generator when it is made, so also when it is read. */
  record Eager(Gen<?> generator) implements Serializable {
    Eager {
      generator.hasNext();
    }
  }

  record Box(Object content) implements Serializable {}

  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message, Throwable cause) {
      super(message, cause);
    }
  }

  @Generator
  static Coroutine<Object, Object, Object> holding(Object first) {
    Object held = first;
    while (true) {
      Object sent = Gen.yield(held);
      held = sent == null ? held : sent;
    }
  }

  @Generator
  static Gen<Object> arrays(
      boolean[] a, byte[] b, char[] c, short[] d, int[] e, long[][] f, float[] g, double[] h) {
    for (int i = 0; i < 2; i++) {
      for (byte element : b) {
        Gen.yield(element);
      }
      for (char element : c) {
        Gen.yield("" + element + a[i] + d[i] + e[i] + f[i][0] + g[i] + h[i]);
      }
      e[i]++;
    }
    return Gen.done();
  }

  @Generator
  static Gen<Object> ending() throws Failure {
    try {
      Gen.yield("in try");
      throw new Failure("thrown", new IllegalStateException("cause"));
    } finally {
      Gen.yield("in finally");
      Gen.yield("still");
    }
  }

  @Generator
  static Gen<Object> shades(Colour colour) {
    Supplier<String> anonymous = new Shade(colour);
    Gen.yield(colour);
    Gen.yield(colour.shade() + anonymous.get());
    return Gen.done();
  }

  record Shade(Colour colour) implements Supplier<String>, Serializable {
    @Override
    public String get() {
      return colour.shade();
    }
  }

  static Stream<UnaryOperator<Object>> ways() {
    return Stream.of(
        o -> Snapshots.fromBytes(Snapshots.toBytes(o), LOADER, HERE),
        o -> SnapshotCodec.of(LOADER, HERE).reading(schema(o)).fromBytes(compact(o)),
        o -> JavaStreams.read(JavaStreams.write(o), LOADER),
        Snapshots::fork);
  }

  private static byte[] schema(Object o) {
    SnapshotCodec codec = SnapshotCodec.of(LOADER);
    codec.toBytes(o);
    return codec.schema();
  }

  private static byte[] compact(Object o) {
    return SnapshotCodec.of(LOADER).toBytes(o);
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(UnaryOperator<Object> way, T original) {
    return (T) way.apply(original);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void two_that_hold_each_other_and_themselves(UnaryOperator<Object> way) {
    List<Object> ring = new ArrayList<>();
    Coroutine<Object, Object, Object> one = holding(ring);
    Coroutine<Object, Object, Object> two = holding(one);
    ring.addAll(List.of(one, two, ring));
    one.next();
    two.next();

    List<Object> copy = copy(way, ring);

    Gen<?> oneCopy = (Gen<?>) copy.get(0);
    assertThat((Object) oneCopy).isNotSameAs(one);
    assertThat(oneCopy.next()).isSameAs(copy);
    assertThat(((Gen<?>) copy.get(1)).next()).isSameAs(oneCopy);
    assertThat(copy.get(2)).isSameAs(copy);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void what_two_share_is_one_for_their_copies(UnaryOperator<Object> way) {
    Map<String, Integer> counts = new HashMap<>(Map.of("a", 1));
    List<Gen<Object>> pair = new ArrayList<>(List.of(holding(counts), holding(counts)));
    pair.forEach(Gen::next);

    List<Gen<Object>> copies = copy(way, pair);

    Object shared = copies.get(0).next();
    assertThat(shared).isEqualTo(counts).isNotSameAs(counts).isSameAs(copies.get(1).next());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void arrays_of_all_primitives(UnaryOperator<Object> way) {
    Supplier<Gen<Object>> start =
        () ->
            arrays(
                new boolean[] {true, false},
                new byte[] {-1, 2},
                new char[] {'x', '\uD800'},
                new short[] {3, -4},
                new int[] {5, 6},
                new long[][] {{7}, {8}},
                new float[] {Float.NaN, 0.5f},
                new double[] {-0.0, 1e300});
    List<Object> expected = start.get().toList();
    List<Object> values = new ArrayList<>();
    Gen<Object> generator = start.get();

    while (generator.hasNext()) {
      generator = copy(way, generator);
      values.add(generator.next());
      generator = copy(way, generator);
    }

    assertThat(values).isEqualTo(expected).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void an_exception_that_is_pending_in_a_finally_comes_later(UnaryOperator<Object> way) {
    Gen<Object> generator = copy(way, unchecked());
    assertThat(generator.next()).isEqualTo("in try");
    assertThat(copy(way, generator).next()).isEqualTo("in finally");
    generator.next();
    Gen<Object> later = copy(way, generator);
    assertThat(later.next()).isEqualTo("still");

    assertThatThrownBy(copy(way, later)::next)
        .isInstanceOf(Failure.class)
        .hasMessage("thrown")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  private static Gen<Object> unchecked() {
    try {
      return ending();
    } catch (Failure never) {
      throw new AssertionError(never);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void constants_with_bodies_and_records(UnaryOperator<Object> way) {
    Gen<Object> generator = shades(Colour.BLUE);
    assertThat(copy(way, generator).next()).isSameAs(Colour.BLUE);
    generator.next();

    assertThat(copy(way, generator).next()).isEqualTo("darkdark");
    Gen<Object> map = holding(new EnumMap<>(Map.of(Colour.RED, new Box(Colour.BLUE))));
    assertThat(copy(way, map).next()).hasToString("{RED=Box[content=BLUE]}");
  }

  @Test
  void an_object_that_drives_a_generator_while_both_are_read_is_refused() {
    Gen<Object> held = holding("a");
    held.next();
    Map<String, Object> root = new TreeMap<>(Map.of("eager", new Eager(held)));

    assertThatThrownBy(() -> copy(ways().toList().get(0), root))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("already executing");
    assertThatThrownBy(() -> copy(ways().toList().get(0), holding(new Eager(holding("b")))))
        .isInstanceOf(IncompatibleStateException.class);
  }

  /** On a stack that a call for each delegate would overflow. */
  @Test
  void long_chains_take_bytes_for_each_delegate_and_no_stack() throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, GraphsTest::longChains, "small", 256 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();

    assertThat(failure.get()).isNull();
  }

  private static void longChains() {
    Gen<Integer> one = Programs.nested(1_000);
    Gen<Integer> ten = Programs.nested(10_000);
    for (int i = 0; i < 10_000; i++) {
      ten.next();
      one = i < 1_000 ? advanced(one) : one;
    }
    SnapshotCodec codec = SnapshotCodec.of(LOADER, "dev.bobbin.durable.*");
    byte[] bytes = codec.toBytes(ten);

    assertThat(bytes.length).isLessThan(11 * codec.toBytes(one).length);
    Gen<Integer> copy = Snapshots.fork(codec.fromBytes(bytes));
    assertThat(copy.toList()).isEqualTo(ten.toList()).hasSize(10_000);
  }

  private static <T> Gen<T> advanced(Gen<T> generator) {
    generator.next();
    return generator;
  }

  @Test
  void generators_of_two_class_loaders_are_never_mixed_up() {
    String one =
        "class Host { @Durable @Generator static Gen<String> g() { Gen.yield(\"a\");"
            + " Gen.yield(\"one\"); return Gen.done(); } }";
    Build first = Build.of(one);
    Build second = Build.of(one.replace("\"one\"", "\"two\""));
    List<Gen<?>> both = new ArrayList<>(Arrays.asList(first.call("g"), second.call("g")));
    both.forEach(Gen::next);
    byte[] snapshot = Snapshots.toBytes(both);

    assertThatThrownBy(() -> first.read(snapshot))
        .isInstanceOf(IncompatibleStateException.class)
        .hasMessageContaining("has changed");
    List<Gen<?>> forks = Snapshots.fork(both);
    assertThat(forks.get(0).next()).isEqualTo("one");
    assertThat(forks.get(1).next()).isEqualTo("two");
  }
}
