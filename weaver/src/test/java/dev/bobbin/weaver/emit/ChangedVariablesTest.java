package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever looks at a suspended generator, or takes it over, finds the present values. */
class ChangedVariablesTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
              """
              import dev.bobbin.*;
              class Host {
                @Generator static Gen<String> changing(int n, String word) {
                  long still = 7; int up = 0; String text = null;
                  for (int i = 0; i < n; i++) {
                    Gen.yield(word + still + up + text + i);
                    if (i % 2 == 0) up++;
                    if (i % 3 == 2) text = word + i;
                  }
                  Gen.yield(word + still + up + text);
                  return Gen.done();
                }
                @Generator static Iterable<Integer> counting(int n, int step) {
                  while (n > 0) { Gen.yield(n); n -= step; }
                  return Gen.done();
                }
                @Generator static Gen<Object> reviving(Object kept) {
                  for (int i = 0; i < 3; i++) {
                    Gen.yield(kept);
                    int hash = kept.hashCode();
                    Gen.yield(hash);
                    kept = hash + i;
                  }
                  return Gen.done();
                }
              }
              """,
              "-g")
          .loadAll();

  private static Gen<String> changing(int n) {
    return WOVEN.call("Host", "changing", n, "w");
  }

  private static String expected(int turn) {
    Object text = turn < 3 ? null : "w" + ((turn - 3) / 3 * 3 + 2);
    return "w" + 7 + (turn + 1) / 2 + text;
  }

  private static List<String> expected() {
    List<String> all =
        new ArrayList<>(IntStream.range(0, 9).mapToObj(i -> expected(i) + i).toList());
    all.add(expected(9));
    return all;
  }

  @Test
  void locals_are_right_at_each_suspension() {
    Gen<String> generator = changing(9);
    assertThat(generator.locals()).isEqualTo(Map.of("n", 9, "word", "w"));

    for (int i = 0; i < 9; i++) {
      generator.next();
      Map<String, Object> locals = generator.locals();

      assertThat(locals).containsEntry("still", 7L).containsEntry("i", i).containsEntry("n", 9);
      assertThat("" + locals.get("word") + 7 + locals.get("up") + locals.get("text"))
          .isEqualTo(expected(i));
    }
    assertThat(generator.next()).isEqualTo(expected(9));
  }

  @Test
  void a_consumer_sees_them_in_a_traversal() {
    Gen<String> generator = changing(9);
    List<Object> seen = new ArrayList<>();

    generator.forEachRemaining(
        value -> {
          Map<String, Object> locals = generator.locals();
          seen.add(locals.isEmpty() ? value : value + " " + locals.get("still"));
        });

    List<String> all = new ArrayList<>();
    expected().forEach(value -> all.add(all.size() < 9 ? value + " 7" : value));
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void a_traversal_is_taken_over_at_any_point() {
    for (int point = 1; point <= 10; point++) {
      Gen<String> generator = changing(9);
      List<String> seen = new ArrayList<>();
      int takeOver = point;
      Consumer<String> consumer =
          value -> {
            seen.add(value);
            if (seen.size() == takeOver && generator.hasNext()) {
              seen.add(generator.next());
            }
          };

      generator.forEachRemaining(consumer);

      assertThat(seen).isEqualTo(expected());
    }
  }

  @Test
  void each_iterator_starts_with_the_first_arguments() {
    Iterable<Integer> counting = WOVEN.call("Host", "counting", 9, 4);
    Iterator<Integer> first = counting.iterator();
    first.next();
    first.next();

    assertThat(counting).containsExactly(9, 5, 1);
    assertThat(first.next()).isEqualTo(1);
  }

  @Test
  void a_reference_that_was_nulled_is_stored_when_it_is_set_again() {
    Gen<Object> generator = WOVEN.call("Host", "reviving", 5);

    assertThat(generator.toList()).containsExactly(5, 5, 5, 5, 6, 6);
  }
}
