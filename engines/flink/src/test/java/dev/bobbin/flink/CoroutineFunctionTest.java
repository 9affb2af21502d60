package dev.bobbin.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.durable.NotDurableException;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class CoroutineFunctionTest {

  private static CoroutineFunction<String, String, String> of(
      CoroutineFactory<String, String> factory) {
    return CoroutineFunction.of(factory, Bodies.class);
  }

  @Test
  void a_body_emits_what_it_yields_and_awaits_the_next_element_of_its_key() throws Exception {
    try (Harness run = Harness.of(of(Bodies::echo))) {
      run.send("a1", 1).send("b1", 2).send("a2", 3);

      assertThat(run.emitted())
          .containsExactly("hello a", "a1", "a1!", "hello b", "b1", "b1!", "a2", "a2!");
    }
  }

  @Test
  void a_primed_body_is_sent_its_first_element_at_once() throws Exception {
    try (Harness run = Harness.of(of(Bodies::counting))) {
      run.send("ax", 1).send("ay", 2);

      assertThat(run.emitted()).containsExactly("a1ax", "a2ay");
    }
  }

  @Test
  void a_body_can_ask_for_key_times_and_watermark() throws Exception {
    try (Harness run = Harness.of(of(Bodies::asking))) {
      run.clock(77).watermark(20).send("a", 30).send("b");

      assertThat(run.emitted()).containsExactly("a of a at 30 20 77", "b of b at null 20 77");
    }
  }

  @Test
  void null_is_sent_when_no_element_comes_in_time() throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      run.send("a", 1000).send("a", 1100).watermark(1199);
      assertThat(run.emitted()).containsExactly("a@1000", "a@1100");

      run.watermark(1200);
      assertThat(run.emitted()).containsExactly("null@1200");

      run.watermark(1450);
      assertThat(run.emitted()).containsExactly("null@1300", "null@1400");
    }
  }

  @Test
  void a_deadline_that_has_passed_comes_before_a_later_element_though_the_watermark_lags()
      throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      run.send("a", 1000).send("a", 1250).watermark(1100).send("a", 1260);

      assertThat(run.emitted())
          .containsExactly("a@1000", "null@1100", "null@1200", "a@1250", "a@1260");
    }
  }

  @Test
  void a_late_element_does_not_turn_the_time_back() throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      run.send("a", 1000).send("a", 950).watermark(1099);
      assertThat(run.emitted()).containsExactly("a@1000", "a@950");

      run.watermark(1100);
      assertThat(run.emitted()).containsExactly("null@1100");
    }
  }

  @Test
  void deadlines_can_be_points_in_time() throws Exception {
    try (Harness run = Harness.of(of(Bodies::until))) {
      run.send("a", 1).watermark(499);
      assertThat(run.emitted()).isEmpty();

      run.watermark(500);
      assertThat(run.emitted()).containsExactly("until: null");
      assertThat(run.keys()).isZero();
    }
  }

  @Test
  void time_outs_can_be_measured_by_the_clock() throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting).inProcessingTime())) {
      run.clock(5000).send("a").clock(5050).send("a").clock(5149);
      assertThat(run.emitted()).containsExactly("a@null", "a@null");

      run.clock(5150);
      assertThat(run.emitted()).containsExactly("null@5150");
    }
  }

  @Test
  void no_more_than_one_timer_waits_for_a_key() throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      for (int time = 0; time < 50; time++) {
        run.send("a", time);
      }

      assertThat(run.timers()).isOne();
      assertThat(run.watermark(148).emitted()).hasSize(50);
      assertThat(run.watermark(149).emitted()).containsExactly("null@149");
    }
  }

  @Test
  void values_can_go_to_a_side_output() throws Exception {
    try (Harness run = Harness.of(of(Bodies::aside))) {
      run.send("ab", 1).send("abc", 2);

      assertThat(run.emitted()).containsExactly("ab", "abc");
      assertThat(run.lengths()).containsExactly(2, 3);
    }
  }

  @Test
  void a_return_value_is_emitted_and_the_key_starts_anew() throws Exception {
    try (Harness run = Harness.of(of(Bodies::pair))) {
      run.send("a1", 1).send("a2", 2);
      assertThat(run.emitted()).containsExactly("a1a2");
      assertThat(run.keys()).isZero();

      run.send("a3", 3).send("a4", 4);
      assertThat(run.emitted()).containsExactly("a3a4");
    }
  }

  @Test
  void what_is_returned_at_a_deadline_is_emitted_also_where_the_watermark_lags() throws Exception {
    try (Harness run = Harness.of(of(Bodies::burst))) {
      run.send("a", 1000).send("a", 1050).send("a", 1250).send("a", 1400);
      assertThat(run.emitted()).containsExactly("a2", "a1");
      assertThat(run.timers()).isOne();

      run.watermark(1500);
      assertThat(run.emitted()).containsExactly("a1");
      assertThat(run.keys()).isZero();
      assertThat(run.timers()).isZero();
    }
  }

  @Test
  void a_return_value_can_be_kept_for_the_next_coroutine_of_the_key() throws Exception {
    CoroutineFunction<String, String, String> function =
        CoroutineFunction.keepingResults(Bodies::adding, Bodies.class);
    OperatorSubtaskState state;
    try (Harness run = Harness.of(function)) {
      run.send("a1", 1).send("a2", 2);
      assertThat(run.emitted()).containsExactly("now a1", "now a1+a2");
      state = run.snapshot();
    }
    try (Harness restored = Harness.restored(function, state)) {
      restored.send("a3", 3).send("b1", 4);

      assertThat(restored.emitted()).containsExactly("now a1+a2+a3", "now b1");
    }
  }

  @Test
  void a_restored_body_goes_on_with_its_deadline() throws Exception {
    OperatorSubtaskState state;
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      run.send("a", 1000).send("a", 1050);
      state = run.snapshot();
    }
    try (Harness restored = Harness.restored(of(Bodies::waiting), state)) {
      assertThat(restored.watermark(1149).emitted()).isEmpty();
      assertThat(restored.watermark(1150).emitted()).containsExactly("null@1150");
    }
  }

  @Test
  void an_element_that_nobody_awaits_is_not_lost_silently() throws Exception {
    try (Harness run = Harness.of(of(Bodies::hasty))) {
      assertThatThrownBy(() -> run.send("a", 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("key a has returned before it awaited its first element");
    }
  }

  @Test
  void time_outs_of_elements_without_timestamps_are_refused() throws Exception {
    try (Harness run = Harness.of(of(Bodies::waiting))) {
      assertThatThrownBy(() -> run.send("a"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no timestamps")
          .hasMessageContaining("inProcessingTime()");
    }
    assertThatThrownBy(() -> Within.millis(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_delegate_of_a_class_that_was_not_named_is_refused_by_name() throws Exception {
    try (Harness run = Harness.of(of(Bodies::delegating))) {
      run.send("a", 1);

      assertThatThrownBy(run::snapshot)
          .rootCause()
          .isInstanceOf(NotDurableException.class)
          .hasMessageContaining("Bodies$Elsewhere.words");
    }
    assertThatThrownBy(() -> CoroutineFunction.of(Bodies::echo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name the classes");
  }
}
