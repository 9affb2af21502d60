package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Items that tasks hand over while time runs out and tasks and scopes are cancelled. {@code
 * -Dbobbin.dispatch.programs=100000} runs that many programs, and so does the profile {@code
 * thorough}.
 */
@ExtendWith(Watchdog.class)
class NothingIsLostTest {
  private static final Seeds SEEDS = Seeds.of("bobbin.dispatch.programs", 2_000, 100_000);

  @Test
  void every_item_is_got_once_or_still_there() {
    int got = 0;
    int left = 0;
    int interrupted = 0;
    for (long seed = SEEDS.first(); seed <= SEEDS.last(); seed++) {
      Watchdog.signOfLife();
      ItemProgram program = new ItemProgram(seed);
      program.run();
      List<Integer> there = new ArrayList<>(program.left());
      left += there.size();
      there.addAll(program.got);
      assertThat(there).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(new HashSet<>(there)).as("seed %d", seed).isEqualTo(program.put);
      got += program.got.size();
      interrupted += program.interrupted;
    }

    assertThat(List.of(got, left, interrupted))
        .allMatch(count -> count > (SEEDS.last() - SEEDS.first()) / 10);
  }
}
