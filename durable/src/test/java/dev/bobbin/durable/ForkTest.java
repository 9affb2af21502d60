package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fork copies, and what it shares. */
class ForkTest {

  enum Colour {
    RED,
    BLUE
  }

  static final class Own implements Serializable {
    private static final long serialVersionUID = 1L;
    int value;
  }

  static final class Copied implements Forkable {
    int value;

    @Override
    public Object fork() {
      Copied copy = new Copied();
      copy.value = value;
      return copy;
    }
  }

  /** Gives what it holds for what is sent. */
  @Durable
  @Generator
  static Coroutine<Object, Object, Void> holding(Object held) {
    while (true) {
      Gen.yield(held);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T inFork(T held) {
    Coroutine<Object, Object, Void> generator = holding(held);
    assertThat(generator.next()).isSameAs(held);
    return (T) Snapshots.fork(generator).next();
  }

  static List<Collection<Object>> collections() {
    Collection<Object> linked = new LinkedHashSet<>();
    return List.of(
        new ArrayList<>(),
        new LinkedList<>(),
        new ArrayDeque<>(),
        new HashSet<>(),
        linked,
        new TreeSet<>(Collections.reverseOrder()),
        new PriorityQueue<>(3, Collections.reverseOrder()));
  }

  @ParameterizedTest
  @MethodSource("collections")
  void collections_of_java_util_are_copied(Collection<Object> original) {
    original.addAll(List.of(1, 3, 2));

    Collection<Object> copy = inFork(original);

    assertThat(copy).hasSameClassAs(original).isNotSameAs(original);
    assertThat(List.copyOf(copy)).isEqualTo(List.copyOf(original));
    copy.add(4);
    assertThat(original).hasSize(3);
  }

  @Test
  void maps_of_java_util_are_copied_with_their_order() {
    LinkedHashMap<Object, Object> byAccess = new LinkedHashMap<>(8, 0.75f, true);
    byAccess.putAll(new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3)));
    byAccess.get("a");
    Map<Object, Object> enums = new HashMap<>(Map.of(Colour.RED, new ArrayList<>(List.of(1))));

    Map<Object, Object> copy = inFork(byAccess);
    copy.get("b");

    assertThat(copy.keySet()).containsExactly("c", "a", "b");
    assertThat(byAccess.keySet()).containsExactly("b", "c", "a");
    assertThat(inFork(new TreeMap<>(Map.of("a", 1)))).isEqualTo(Map.of("a", 1));
    assertThat(inFork(new EnumMap<>(Map.of(Colour.BLUE, 1)))).containsOnlyKeys(Colour.BLUE);
    assertThat(inFork(EnumSet.of(Colour.RED))).containsExactly(Colour.RED);
    assertThat(inFork(enums).get(Colour.RED)).isNotSameAs(enums.get(Colour.RED));
  }

  @Test
  void arrays_text_builders_bits_and_random_numbers_are_copied() {
    int[][] table = {{1}, {2}};
    StringBuilder text = new StringBuilder("a");
    BitSet bits = BitSet.valueOf(new long[] {5});
    Random random = new Random(7);
    random.nextInt();

    assertThat(inFork(table)).isDeepEqualTo(table).isNotSameAs(table);
    assertThat(inFork(table)[0]).isNotSameAs(table[0]);
    assertThat(inFork(text).append("b")).hasToString("ab");
    assertThat(text).hasToString("a");
    assertThat(inFork(bits)).isEqualTo(bits).isNotSameAs(bits);
    Random copy = inFork(random);
    assertThat(copy.nextLong()).isEqualTo(random.nextLong());
  }

  @Test
  void what_is_in_immutable_collections_is_copied() {
    List<Integer> inner = new ArrayList<>(List.of(1));

    assertThat(inFork(List.of(inner)).get(0)).isEqualTo(inner).isNotSameAs(inner);
    assertThat(inFork(List.of(inner, inner, inner)).get(2)).isNotSameAs(inner);
    assertThat(inFork(Map.of("a", inner)).get("a")).isEqualTo(inner).isNotSameAs(inner);
    assertThat(inFork(Collections.unmodifiableList(inner))).isEqualTo(inner);
    assertThat(inFork(java.util.Arrays.asList(inner, null)).get(0)).isNotSameAs(inner);
    assertThat(inFork(Map.entry("a", inner)).getValue()).isNotSameAs(inner);
  }

  @Test
  void objects_of_the_program_are_shared_unless_they_are_forkable() {
    Own own = new Own();
    Copied copied = new Copied();

    assertThat(inFork(own)).isSameAs(own);
    assertThat(inFork(copied)).isNotSameAs(copied);
    assertThat(inFork(List.of(own)).get(0)).isSameAs(own);
  }

  @Test
  void one_object_stays_one() {
    List<Object> shared = new ArrayList<>();
    List<Object> copy = inFork(new ArrayList<>(List.of(shared, shared)));

    assertThat(copy.get(0)).isSameAs(copy.get(1)).isNotSameAs(shared);
    List<Object> self = new ArrayList<>();
    self.add(self);
    List<Object> ring = inFork(self);
    assertThat(ring.get(0)).isSameAs(ring);
  }

  @Test
  void what_both_would_change_is_refused() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Map<Integer, Integer> map = new HashMap<>(Map.of(1, 2));
    for (Object held :
        new Object[] {
          list.subList(0, 2),
          map.keySet(),
          Collections.synchronizedList(list),
          new ConcurrentHashMap<>(map),
          new AtomicInteger(),
          list.iterator(),
          list.stream(),
          Thread.currentThread()
        }) {
      assertThatThrownBy(() -> inFork(held))
          .isInstanceOf(NotDurableException.class)
          .hasMessageStartingWith("variable 'held' of ForkTest.holding at ForkTest.java:");
    }
  }

  @Test
  void generators_in_collections_are_copied_with_their_delegates() {
    Gen<Integer> inner = Programs.nested(3);
    List<Gen<Integer>> list = List.of(inner, inner);
    assertThat(inner.next()).isEqualTo(3);

    List<Gen<Integer>> copy = inFork(list);

    assertThat((Object) copy.get(0)).isSameAs(copy.get(1)).isNotSameAs(inner);
    assertThat(copy.get(0).toList()).isEqualTo(inner.toList()).isNotEmpty();
  }

  @Test
  void a_long_chain_takes_no_java_stack() {
    Gen<Integer> chain = Programs.nested(100_000);
    for (int i = 0; i < 100_000; i++) {
      chain.next();
    }

    Gen<Integer> fork = Snapshots.fork(chain);
    Gen<Integer> restored =
        Snapshots.fromBytes(
            Snapshots.toBytes(chain), getClass().getClassLoader(), "dev.bobbin.durable.*");

    List<Integer> rest = chain.toList();
    assertThat(rest).hasSize(100_000);
    assertThat(fork.toList()).isEqualTo(rest);
    assertThat(restored.toList()).isEqualTo(rest);
  }
}
