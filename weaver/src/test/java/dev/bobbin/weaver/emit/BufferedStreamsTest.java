package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the JDK's streams take in advance, where a generator yields from them. */
class BufferedStreamsTest {
  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.List;
          import java.util.stream.Stream;
          class Host {
            @Generator static Gen<Integer> count(int from, List<Object> made) {
              for (int i = from; i < from + 3; i++) {
                made.add(i);
                Gen.yield(i);
              }
              return Gen.done();
            }
            @Generator static Gen<Integer> flattened(List<Object> made) {
              Gen.yieldFrom(Stream.of(0, 10).flatMap(from -> count(from, made).stream()));
              return Gen.done();
            }
            @Generator static Gen<Integer> nested(List<Object> made) {
              for (int from : List.of(0, 10)) Gen.yieldFrom(count(from, made).stream());
              return Gen.done();
            }
          }
          """);

  private final List<Object> made = new ArrayList<>();

  @Test
  void flatMap_makes_all_of_an_inner_stream_for_its_first_value() {
    Gen<Integer> generator = WOVEN.call("Host", "flattened", made);

    assertThat(generator.next()).isZero();
    assertThat(made).containsExactly(0, 1, 2);
    assertThat(generator.toList()).containsExactly(1, 2, 10, 11, 12);
  }

  @Test
  void a_loop_in_its_place_makes_one_value_at_a_time() {
    Gen<Integer> generator = WOVEN.call("Host", "nested", made);

    assertThat(generator.next()).isZero();
    assertThat(made).containsExactly(0);
    assertThat(generator.toList()).containsExactly(1, 2, 10, 11, 12);
  }
}
