package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void what_would_end_a_script_a_line_or_a_text_is_escaped() throws IOException {
    StringBuilder out = new StringBuilder();

    JsonText.write("a\"\\</script>\n\u2028\u0000\ud83d\ude00\ud83d", out);

    assertThat(out)
        .hasToString("\"a\\\"\\\\\\u003c/script>\\u000a\\u2028\\u0000\ud83d\ude00\\ud83d\"");
  }
}
