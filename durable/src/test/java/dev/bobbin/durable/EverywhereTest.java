package dev.bobbin.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.durable.Programs.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What comes of a generator is the same if it is replaced, at every yield, by its copy. */
class EverywhereTest {
  private static final ClassLoader LOADER = EverywhereTest.class.getClassLoader();

  private static final Map<String, UnaryOperator<Object>> COPIES =
      Map.of(
          "snapshot", EverywhereTest::bySnapshot,
          "codec", EverywhereTest::byCodec,
          "java", EverywhereTest::byJava,
          "fork", Snapshots::fork);

  private static Map<String, Supplier<Iterator<?>>> programs() {
    Map<String, Supplier<Iterator<?>>> programs = new LinkedHashMap<>();
    programs.put("primitives", () -> Programs.primitives(true, (byte) -3, 'x', (short) 7, 1.5f));
    programs.put("list", () -> Programs.list(new ArrayList<>(List.of("a", "bc", "def"))));
    programs.put("immutable list", () -> Programs.list(List.of("a", "bc", "def")));
    programs.put("linked list", () -> Programs.list(new LinkedList<>(List.of("a", "bc"))));
    programs.put("set", () -> Programs.set(new LinkedHashSet<>(List.of(3, 1, 2))));
    programs.put("immutable set", () -> Programs.set(Set.of(3, 1, 2)));
    programs.put("map", () -> Programs.map(new HashMap<>(Map.of("a", 1, "b", 2, "c", 3))));
    programs.put("immutable map", () -> Programs.map(Map.of("a", 1, "b", 2)));
    programs.put(
        "arrays", () -> Programs.arrays(new String[] {"a", "b"}, new int[][] {{1, 2}, {}, {3}}));
    programs.put("removing", () -> Programs.removing(new ArrayList<>(List.of(1, 2, 3, 4, 4, 5))));
    Node leaf = new Node(null, 1, null);
    Node tree = new Node(new Node(leaf, 2, null), 3, new Node(leaf, 4, leaf));
    programs.put("walk", () -> Programs.walk(tree));
    programs.put(
        "delegates",
        () -> Programs.delegates(List.of(1, 2), new int[] {3, 4}, "text", Set.of("s", "t")));
    programs.put("finals", () -> Programs.finals(new ArrayList<>()));
    programs.put("stack", () -> Programs.stack(1));
    programs.put("this", () -> new Programs("n").ofObject(3));
    programs.put("queens", () -> Programs.queens(4));
    programs.put("lambda", () -> Programs.lambda(5, "l").get());
    programs.put("iterator", () -> Programs.iterator(4));
    programs.put("nested", () -> Programs.nested(20));
    programs.put("merged", () -> Programs.merged(Programs.nested(2), Programs.queens(2)));
    return programs;
  }

  @TestFactory
  Stream<DynamicTest> copies_go_on_as_the_original() {
    return programs().entrySet().stream()
        .flatMap(
            program ->
                COPIES.entrySet().stream()
                    .map(
                        copy ->
                            DynamicTest.dynamicTest(
                                program.getKey() + " by " + copy.getKey(),
                                () -> check(program.getValue(), copy.getValue()))));
  }

  private static void check(Supplier<Iterator<?>> program, UnaryOperator<Object> copy) {
    List<Object> expected = new ArrayList<>();
    program.get().forEachRemaining(expected::add);
    assertThat(expected).isNotEmpty();
    assertThat(run(program.get(), copy, false)).isEqualTo(expected);
    assertThat(run(program.get(), copy, true)).isEqualTo(expected);
  }

  /** Copies before the start, behind each value, and if so told while a value waits. */
  private static List<Object> run(Iterator<?> start, UnaryOperator<Object> copy, boolean ahead) {
    List<Object> values = new ArrayList<>();
    Iterator<?> generator = (Iterator<?>) copy.apply(start);
    while (generator.hasNext()) {
      if (ahead) {
        generator = (Iterator<?>) copy.apply(generator);
      }
      values.add(generator.next());
      generator = (Iterator<?>) copy.apply(generator);
    }
    generator = (Iterator<?>) copy.apply(generator);
    assertThat(generator.hasNext()).isFalse();
    return values;
  }

  static Object bySnapshot(Object generator) {
    return Snapshots.fromBytes(Snapshots.toBytes(generator), LOADER, "dev.bobbin.durable.*");
  }

  static Object byCodec(Object generator) {
    SnapshotCodec writer = SnapshotCodec.of(LOADER, "dev.bobbin.durable.*");
    byte[] bytes = writer.toBytes(generator);
    SnapshotCodec reader = SnapshotCodec.of(LOADER, "dev.bobbin.durable.*");
    return reader.reading(writer.schema()).fromBytes(bytes);
  }

  static Object byJava(Object generator) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(generator);
      out.flush();
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
