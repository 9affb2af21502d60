package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTextTest {
  private final ValueText texts = new ValueText(value -> value instanceof Named ? "named" : null);

  private record Named() {}

  /** Says nothing of itself, and is not to be asked. */
  private static final class Silent {
    @Override
    public int hashCode() {
      throw new AssertionError("asked");
    }

    @Override
    public boolean equals(Object other) {
      throw new AssertionError("asked");
    }
  }

  @Test
  void values_look_as_in_source() {
    assertThat(texts.of(null)).isEqualTo("null");
    assertThat(texts.of(1.5)).isEqualTo("1.5");
    assertThat(texts.of('c')).isEqualTo("'c'");
    assertThat(texts.of("text")).isEqualTo("\"text\"");
    assertThat(texts.of(new StringBuilder("built"))).isEqualTo("\"built\"");
    assertThat(texts.of(Map.of("key", new int[] {1, 2}))).isEqualTo("{\"key\"=[1, 2]}");
    assertThat(texts.of(new IllegalStateException("no"))).isEqualTo("IllegalStateException: no");
    assertThat(texts.of(new Named())).isEqualTo("named");
  }

  @Test
  void objects_without_a_text_of_their_own_are_shown_as_their_class() {
    Runnable lambda = () -> {};

    assertThat(texts.of(new Silent())).isEqualTo("Silent");
    assertThat(texts.of(lambda)).isEqualTo("lambda");
  }

  @Test
  void long_values_are_read_and_shown_in_part() {
    List<Integer> endless = Collections.nCopies(Integer.MAX_VALUE, 1);

    assertThat(texts.of(endless)).isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, …]");
    assertThat(texts.of("x".repeat(1000))).hasSize(123).endsWith("…\"");
    assertThat(texts.of(IntStream.range(0, 9).mapToObj(i -> "x".repeat(99)).toList()))
        .hasSize(361)
        .endsWith("…");
  }

  @Test
  void a_character_of_two_places_is_not_cut_in_two() {
    assertThat(texts.of("x".repeat(119) + "😀")).isEqualTo('"' + "x".repeat(119) + "…\"");
    assertThat(texts.of("x".repeat(118) + "😀y")).isEqualTo('"' + "x".repeat(118) + "😀…\"");
  }

  @Test
  void a_value_that_holds_itself_has_a_text() {
    List<Object> own = new ArrayList<>();
    own.add(own);

    assertThat(texts.of(own)).isEqualTo("[[[…]]]");
    Map<Object, Object> map = new HashMap<>();
    map.put("key", map);
    assertThat(texts.of(map)).isEqualTo("{\"key\"={\"key\"=…}}");
  }

  @Test
  void a_failure_is_shown_in_place_of_the_text() {
    Object failing =
        new Object() {
          @Override
          public String toString() {
            throw new StackOverflowError();
          }
        };

    assertThat(texts.of(failing))
        .isEqualTo("<ValueTextTest$1.toString() failed: StackOverflowError>");
  }
}
