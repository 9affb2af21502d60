package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Failures failures = new Failures();

  @Test
  void a_loop_that_runs_for_ever_keeps_a_hundred() {
    for (int i = 0; i < 1_000; i++) {
      failures.add(new IllegalArgumentException("number " + i));
    }

    RuntimeException told = failures.take(null);
    assertThat(told).hasMessageContaining("number 0");
    assertThat(told.getSuppressed()).hasSize(100);
    assertThat(told.getSuppressed()[98]).hasMessageContaining("number 99");
    assertThat(told.getSuppressed()[99])
        .hasMessage("the event loop: 900 more failures were not kept");
    assertThat(failures.take(null)).isNull();
  }
}
