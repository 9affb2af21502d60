package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts();

  @Test
  void texts_are_found_by_their_index() throws Exception {
    List<String> added =
        new ArrayList<>(List.of("", "a\"b\\c", "</script>\n\u2028", "\ud83d\ude00\ud83d"));
    for (int i = 0; i < 3_000; i++) {
      added.add("text " + i);
    }

    for (int i = 0; i < added.size(); i++) {
      assertThat(texts.indexOfText(added.get(i))).isEqualTo(i);
    }

    assertThat(all(added.size())).isEqualTo(added);
    assertThat(texts.indexOf(null)).isEqualTo(-1);
    assertThat(texts.all().apply(-1)).isNull();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    texts.write(json);
    assertThat(json.size()).isEqualTo((int) texts.length());
  }

  @Test
  void a_text_of_late_is_not_added_again() {
    assertThat(texts.indexOfText("a")).isZero();
    assertThat(texts.indexOfText("b")).isEqualTo(1);
    assertThat(texts.indexOfText("a")).isZero();
    assertThat(all(2)).containsExactly("a", "b");
  }

  @Test
  void a_text_longer_than_a_piece_is_found_too() {
    String ascii = "x".repeat(50_000);
    String other = "é<".repeat(50_000);

    texts.indexOfText("a");
    texts.indexOfText(ascii);
    texts.indexOfText(other);
    texts.indexOfText("b");

    assertThat(all(4)).containsExactly("a", ascii, other, "b");
  }

  @Test
  void plain_values_are_shown_as_in_source() {
    assertThat(texts.indexOf(5L)).isZero();
    assertThat(texts.indexOf("a")).isEqualTo(1);
    assertThat(texts.indexOf(5L)).isZero();
    assertThat(texts.indexOf(new Text("a"))).isEqualTo(2);
    assertThat(texts.indexOf("x".repeat(1000))).isEqualTo(3);
    assertThat(all(4)).containsExactly("5", "\"a\"", "a", '"' + "x".repeat(120) + "…\"");
  }

  @Test
  void a_number_that_is_not_large_needs_no_text() {
    int large = 1 << 29;
    int[] numbers = {0, -1, 1, -2, large - 1, -large, large, -large - 1, Integer.MIN_VALUE};

    int[] indexes = IntStream.of(numbers).map(texts::indexOf).toArray();

    // As in packed.test.js.
    assertThat(indexes).startsWith(-2, -3, -4, -5).endsWith(0, 1, 2);
    assertThat(IntStream.of(indexes).mapToObj(texts.all()).mapToInt(Integer::parseInt))
        .containsExactly(0, -1, 1, -2, large - 1, -large, large, -large - 1, Integer.MIN_VALUE);
  }

  private List<String> all(int size) {
    return IntStream.range(0, size).mapToObj(texts.all()).toList();
  }
}
