package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void without_a_name_the_programs_are_listed() throws Exception {
    assertThat(launch()).isEqualTo(0);

    assertThat(text(out)).contains("filter  ", "broadcast  ");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void unknown_name_is_an_error_and_runs_nothing() throws Exception {
    assertThat(launch("nosuch")).isEqualTo(2);

    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains("there is no program 'nosuch'");
  }

  @Test
  void arguments_that_a_program_does_not_take_are_an_error() throws Exception {
    assertThat(launch("filter", "python")).isEqualTo(2);

    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains("'filter' takes no arguments");
  }

  private int launch(String... arguments) throws Exception {
    return new Main(new PrintStream(out, true), new PrintStream(err, true))
        .launch(List.of(arguments));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
