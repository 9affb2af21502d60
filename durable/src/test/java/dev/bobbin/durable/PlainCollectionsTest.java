package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections of leaves, which are not written by Java serialization. */
class PlainCollectionsTest {
  private static final ClassLoader LOADER = PlainCollectionsTest.class.getClassLoader();
  private static final String HERE = "dev.bobbin.durable.PlainCollectionsTest*";

  /** It checks what it is given, also when it is read. */
  record Basket(List<String> fruit) implements Serializable {
    Basket {
      fruit = List.copyOf(fruit);
    }
  }

  /** Gives what it holds for what is sent. */
  @Durable
  @Generator
  static Coroutine<Object, Object, Void> holding(Object first, Object second) {
    Gen.yield(first);
    Gen.yield(second);
    return Gen.done();
  }

  private static byte[] saved(Object root) {
    return SnapshotCodec.of(LOADER).toBytes(root);
  }

  private static <T> T copy(T root) {
    SnapshotCodec codec = SnapshotCodec.of(LOADER, HERE);
    return codec.fromBytes(codec.toBytes(root));
  }

  private static boolean isJava(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i - 1] == (byte) 0xAC && bytes[i] == (byte) 0xED) {
        return true;
      }
    }
    return false;
  }

  static List<Object> plain() {
    Collection<Object> values = Arrays.asList("a", 1, null, 2L, true, false, 0.5, 'x', "a");
    Set<Integer> numbers = Set.of(5, 3, 40, 1);
    Map<Integer, Object> map = new HashMap<>(Map.of(5, "a", 3, new ArrayList<>(values), 40, 'x'));
    map.put(null, null);
    LinkedHashMap<Object, Object> byAccess = new LinkedHashMap<>(8, 0.75f, true);
    byAccess.putAll(Map.of(1, 2, 3, 4, 5, 6));
    byAccess.get(3);
    PriorityQueue<Integer> queue = new PriorityQueue<>(numbers);
    queue.addAll(List.of(7, 2, 9, 0));
    return List.of(
        new ArrayList<>(values),
        new LinkedList<>(values),
        new ArrayDeque<>(numbers),
        new HashSet<>(values),
        new LinkedHashSet<>(values),
        new TreeSet<>(numbers),
        queue,
        map,
        new LinkedHashMap<>(map),
        byAccess,
        new TreeMap<>(Map.of("b", Map.of(1, 2), "a", List.of())),
        List.of(),
        List.of(1),
        List.of("a", List.of(1, 2), List.of(3)),
        Set.of(),
        Set.of("a"),
        numbers,
        Map.of(),
        Map.of("a", Set.of(1)),
        Map.of(1, "a", 2, new ArrayList<>(List.of("b"))));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void come_back_as_they_were_without_java_serialization(Object original) {
    assertThat(isJava(saved(original))).isFalse();

    Object copy = copy(original);

    assertThat(copy).hasSameClassAs(original);
    assertThat(copy.toString()).isEqualTo(original.toString());
    if (!(original instanceof ArrayDeque || original instanceof PriorityQueue)) {
      assertThat(copy).isEqualTo(original);
    }
  }

  @Test
  void the_order_of_access_goes_on() {
    LinkedHashMap<Object, Object> original = new LinkedHashMap<>(8, 0.75f, true);
    original.putAll(new TreeMap<>(Map.of(1, 1, 2, 2, 3, 3)));

    LinkedHashMap<Object, Object> copy = copy(original);
    copy.get(1);

    assertThat(copy.keySet()).containsExactly(2, 3, 1);
    assertThat(original.keySet()).containsExactly(1, 2, 3);
  }

  static List<Object> others() {
    List<Object> ring = new ArrayList<>();
    ring.add(ring);
    List<Object> deep = new ArrayList<>(List.of(1));
    for (int i = 0; i < 20; i++) {
      deep = new ArrayList<>(List.of(deep, i));
    }
    TreeMap<String, Integer> reverse = new TreeMap<>(Collections.reverseOrder());
    reverse.putAll(Map.of("a", 1, "b", 2));
    return List.of(
        ring,
        deep,
        reverse,
        new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
        new PriorityQueue<>(3, Collections.reverseOrder()),
        Stream.of(1, 2, null).toList(),
        Stream.of(1, 2, 3).toList(),
        Arrays.asList(1, 2),
        new HashSet<>(Set.of(List.of(1))),
        new ArrayList<>(List.of(new Basket(List.of()))),
        new ArrayList<>(List.of(1.5f)),
        Collections.unmodifiableList(new ArrayList<>(List.of(1))));
  }

  @ParameterizedTest
  @MethodSource("others")
  void what_else_is_in_them_or_tells_their_order_is_left_to_java_serialization(Object original) {
    assertThat(isJava(saved(original))).isTrue();

    Object copy = copy(original);

    assertThat(copy).hasSameClassAs(original);
    assertThat(copy.toString()).isEqualTo(original.toString());
  }

  @Test
  void a_list_that_takes_null_when_asked_for_it_does_so_again() {
    assertThat(copy(Stream.of(1, 2, 3).toList()).contains(null)).isFalse();
    assertThatThrownBy(() -> copy(List.of(1, 2, 3)).contains(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void one_object_stays_one_wherever_it_is() {
    List<String> fruit = new ArrayList<>(List.of("apple"));
    Map<String, Object> inner = new TreeMap<>(Map.of("fruit", fruit));
    Object[] mixed = {fruit, new Object[] {inner}};
    Gen<Object> original = holding(new ArrayList<>(List.of(inner, fruit)), mixed);

    Gen<Object> copy = copy(original);
    List<?> list = (List<?>) copy.next();
    Object[] array = (Object[]) copy.next();

    assertThat(list.get(1)).isSameAs(array[0]).isEqualTo(fruit).isNotSameAs(fruit);
    assertThat(list.get(0)).isSameAs(((Object[]) array[1])[0]);
    assertThat(((Map<?, ?>) list.get(0)).get("fruit")).isSameAs(array[0]);
  }

  @Test
  void an_object_that_looks_into_one_while_it_is_read_finds_all() {
    List<String> fruit = new ArrayList<>(List.of("apple", "pear"));

    Gen<Object> copy = copy(holding(new Basket(fruit), fruit));

    assertThat(copy.next()).isEqualTo(new Basket(fruit));
    Set<Object> hashed = new HashSet<>(Set.of(new ArrayList<>(List.of(fruit, new Basket(fruit)))));
    assertThat(copy(hashed)).isEqualTo(hashed);
  }

  @Test
  void a_long_text_that_is_there_often_is_written_once() {
    String text = "0123456789".repeat(1000);
    List<String> texts = new ArrayList<>(Collections.nCopies(1000, text));

    assertThat(saved(texts)).hasSizeLessThan(20_000);
    List<String> copy = copy(texts);
    assertThat(copy).isEqualTo(texts);
    assertThat(copy.get(7)).isSameAs(copy.get(0));
  }

  @Test
  void a_map_of_a_hundred_numbers_takes_a_few_bytes_each() {
    Map<Integer, Integer> map = new TreeMap<>();
    IntStream.range(0, 100).forEach(i -> map.put(i, i * i));

    assertThat(saved(map)).hasSizeLessThan(600);
    assertThat(JavaStreams.write((Serializable) map)).hasSizeGreaterThan(1500);
  }
}
