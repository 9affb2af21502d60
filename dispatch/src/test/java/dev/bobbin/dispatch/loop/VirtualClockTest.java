package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

  @Test
  void time_goes_on_behind_the_overflow() {
    VirtualClock clock = new VirtualClock();
    try (EventLoop loop = new EventLoop(clock)) {
      assertThat(loop.run(sleeping(5))).isEqualTo(5);
    }
    assertThat(clock.elapsed()).isEqualTo(Duration.ofDays(5 * 36_525L));
  }

  @Generator
  private static Coroutine<Request, Object, Integer> sleeping(int times) {
    for (int i = 0; i < times; i++) {
      Gen.yield(Requests.sleep(ChronoUnit.FOREVER.getDuration()));
    }
    return Gen.returns(times);
  }
}
