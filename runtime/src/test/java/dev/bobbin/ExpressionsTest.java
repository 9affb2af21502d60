package dev.bobbin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  @Test
  void a_body_that_returns_null_is_refused() {
    assertThatThrownBy(() -> Gen.of(() -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Gen.of: the body returned null.");
    assertThatThrownBy(() -> Coroutine.of(() -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Coroutine.of: the body returned null.");
  }

  @Test
  void there_must_be_a_body() {
    assertThatThrownBy(() -> Gen.of(null)).hasMessage("Gen.of: the body is null");
  }

  @Test
  void what_a_body_that_is_no_generator_throws_comes_out_as_it_is() {
    IOException checked = new IOException("x");

    assertThatThrownBy(
            () ->
                Gen.of(
                    () -> {
                      throw checked;
                    }))
        .isSameAs(checked);
  }
}
