package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    assertThat(texts.all()).isEqualTo(added);
    assertThat(texts.indexOf(null)).isEqualTo(-1);
    StringBuilder json = new StringBuilder();
    texts.write(json);
    assertThat(json.length()).isEqualTo((int) texts.length());
  }

  @Test
  void a_text_of_late_is_not_added_again() {
    assertThat(texts.indexOfText("a")).isZero();
    assertThat(texts.indexOfText("b")).isEqualTo(1);
    assertThat(texts.indexOfText("a")).isZero();
    assertThat(texts.all()).containsExactly("a", "b");
  }

  @Test
  void plain_values_are_shown_as_in_source() {
    assertThat(texts.indexOf(5)).isZero();
    assertThat(texts.indexOf("a")).isEqualTo(1);
    assertThat(texts.indexOf(5)).isZero();
    assertThat(texts.indexOf(new Text("a"))).isEqualTo(2);
    assertThat(texts.indexOf("x".repeat(1000))).isEqualTo(3);
    assertThat(texts.all()).containsExactly("5", "\"a\"", "a", '"' + "x".repeat(120) + "…\"");
  }
}
