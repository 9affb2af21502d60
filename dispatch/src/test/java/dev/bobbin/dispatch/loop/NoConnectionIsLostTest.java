package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Real sockets by the real clock, so that a seed gives the same program but not the same run.
 * {@code -Dbobbin.dispatch.sockets=10000} runs that many programs.
 */
@ExtendWith(Watchdog.class)
class NoConnectionIsLostTest {
  private static final Seeds SEEDS = Seeds.of("bobbin.dispatch.sockets", 40, 2_000);

  @Test
  void every_connection_is_handed_over_or_closed() throws IOException {
    int accepted = 0;
    int connected = 0;
    int interrupted = 0;
    for (long seed = SEEDS.first(); seed <= SEEDS.last(); seed++) {
      Watchdog.signOfLife();
      try (SocketProgram program = new SocketProgram(seed)) {
        program.run();
        accepted += program.accepted.size();
        connected += program.connected.size();
        interrupted += program.interrupted;
        assertThat(program.accepted).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(program.lost()).as("seed %d", seed).isEmpty();
      }
    }

    assertThat(List.of(accepted, connected, interrupted))
        .allMatch(count -> count > (SEEDS.last() - SEEDS.first()) / 4);
  }
}
