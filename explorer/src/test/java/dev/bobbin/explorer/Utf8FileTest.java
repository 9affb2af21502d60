package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8FileTest {
  @TempDir Path folder;

  @Test
  void what_is_longer_than_a_piece_is_written_as_a_whole() throws IOException {
    Path file = folder.resolve("text");
    StringBuilder expected = new StringBuilder();

    try (Utf8File out = new Utf8File(file)) {
      for (int i = 0; i < 50_000; i++) {
        String text = "é\ud83d\ude00" + i;
        out.append(text).append(',').append("[;]", 1, 2);
        expected.append(text).append(",;");
      }
    }

    assertThat(file).hasContent(expected.toString());
  }
}
