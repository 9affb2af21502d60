package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoundLimitTest {

  @Test
  void where_time_is_made_up_each_ready_task_has_one_turn() {
    RoundLimit limit = new RoundLimit(new VirtualClock());
    limit.begin(1_000);

    assertThat(limit.next()).isEqualTo(1_000);
    Computing.during(Duration.ofMillis(2));
    limit.given();
    assertThat(limit.next()).isZero();
  }

  @Test
  void long_turns_end_a_round_one_by_one() {
    RoundLimit limit = new RoundLimit(LoopClock.SYSTEM);
    for (int round = 0; round < 3; round++) {
      limit.begin(1);

      assertThat(limit.next()).isEqualTo(1);
      Computing.during(Duration.ofMillis(2));
      limit.given();
      assertThat(limit.next()).isZero();
    }
  }

  @Test
  void there_are_256_turns_at_most() {
    RoundLimit limit = new RoundLimit(LoopClock.SYSTEM);
    for (int round = 0; round < 100; round++) {
      limit.begin(1);
      int all = 0;
      for (int turns; (turns = limit.next()) > 0; limit.given()) {
        all += turns;
      }
      assertThat(all).isBetween(1, 256);
    }
  }
}
