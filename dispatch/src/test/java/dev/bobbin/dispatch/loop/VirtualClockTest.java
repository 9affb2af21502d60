package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  @Test
  void it_skips_forward_and_never_back() {
    VirtualClock clock = new VirtualClock();

    assertThat(clock.skipTo(5_000)).isTrue();
    assertThat(clock.skipTo(2_000)).isTrue();

    assertThat(clock.nanoTime()).isEqualTo(5_000);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofNanos(5_000));
  }

  @Test
  void the_clock_of_the_machine_does_not_skip() {
    assertThat(LoopClock.SYSTEM.skipTo(Long.MAX_VALUE)).isFalse();
  }
}
