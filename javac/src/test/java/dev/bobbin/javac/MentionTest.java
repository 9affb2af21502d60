package dev.bobbin.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bobbin",
        "import dev.bobbin.Gen;",
        "bobbobbin",
        "a bobbin",
        "package dev.bobbin",
        "dev.b\\u006fbbin.Gen"
      })
  void the_word_is_found_also_behind_an_escape(String text) {
    assertThat(isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "b", "\\", "bobbi", "bob bin", "\\n", "Bobbin", "class Robin {}"})
  void other_text_does_not_mention_it(String text) {
    assertThat(isIn(text)).isFalse();
  }

  /** As part of an array: what is before and behind it does not count. */
  private static boolean isIn(String text) {
    return Mention.isIn(("bobbin" + text + "bobbin").toCharArray(), 6, text.length());
  }
}
